"""Evidence of activities, equipment and money: shown, added and taken back the same way, whatever it is of."""
