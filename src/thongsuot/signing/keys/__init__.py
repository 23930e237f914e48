"""Where keys are: in a PKCS#12 file, or in a device that is reached by PKCS#11."""
