"""The pages of programmes and topics."""
