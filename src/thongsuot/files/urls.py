"""The one address below which stored files are handed out."""

from __future__ import annotations

from django.urls import path

from thongsuot.files.views import stored_file

urlpatterns = [path("<str:token>/<path:name>", stored_file, name="stored_file")]
