"""An object store keeps contents as the folder does: once, under their hash, verified when they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import sha256

import boto3
import pytest
from moto import mock_aws

from thongsuot.files import object_store
from thongsuot.files.bucket import Bucket, bucket_from
from thongsuot.files.errors import DamagedFile, MissingFile
from thongsuot.files.object_store import ObjectStore
from thongsuot.files.store import FolderStore, configured_store

CONTENT = "Báo cáo của huyện Khánh Sơn".encode()
DIGEST = sha256(CONTENT).hexdigest()
KEY = f"tep/{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStore]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    object_store._client.cache_clear()
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="thong-suot")
        yield ObjectStore(Bucket("thong-suot", region="us-east-1", prefix="tep/"))
    object_store._client.cache_clear()


def objects() -> dict[str, bytes]:
    client = boto3.client("s3", region_name="us-east-1")
    listed = client.list_objects_v2(Bucket="thong-suot").get("Contents", [])
    return {one["Key"]: client.get_object(Bucket="thong-suot", Key=one["Key"])["Body"].read() for one in listed}


def test_content_is_put_once_and_read_back(store: ObjectStore) -> None:
    assert store.put(io.BytesIO(CONTENT)) == store.put(io.BytesIO(CONTENT)) == (DIGEST, len(CONTENT))
    assert objects() == {KEY: CONTENT}
    assert store.open(DIGEST).read() == CONTENT


def test_changed_object_is_noticed_before_anything_is_handed_out(store: ObjectStore) -> None:
    store.put(io.BytesIO(CONTENT))
    boto3.client("s3", region_name="us-east-1").put_object(Bucket="thong-suot", Key=KEY, Body=b"X" + CONTENT[1:])
    with pytest.raises(DamagedFile):
        store.open(DIGEST)


@pytest.mark.parametrize("digest", [DIGEST, "../secret", ""])
def test_what_is_not_there_is_named(store: ObjectStore, digest: str) -> None:
    with pytest.raises(MissingFile):
        store.open(digest)


def test_environment_names_the_bucket(settings, store: ObjectStore) -> None:
    assert bucket_from({}) is None
    told = {"THONGSUOT_S3_BUCKET": "thong-suot", "THONGSUOT_S3_REGION": "us-east-1", "THONGSUOT_S3_PREFIX": "tep/"}
    assert isinstance(configured_store(), FolderStore)
    settings.FILE_BUCKET = bucket_from(told)
    found = configured_store()
    assert isinstance(found, ObjectStore)
    found.put(io.BytesIO(CONTENT))
    assert set(objects()) == {KEY}
