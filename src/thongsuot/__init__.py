"""The platform: directive → plan → task → activity with evidence → statutory report → consolidated report."""
