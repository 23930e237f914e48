"""The report as a dataset (`thongsuot-report/1`, `docs/submission.md`): its parts, its bytes, what must hold."""
