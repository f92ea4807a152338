"""What formats have in common: fields that stand in prose, such as datelines, bylines and dates."""
