"""Vietnamese text from before Unicode: TCVN3 (ABC), VNI, VISCII and VPS, found and decoded."""
