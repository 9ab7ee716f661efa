-- What an erasure reads and masks of the mayors' answers to a recommendation (docs/spec/decisions.md E1).
GRANT SELECT, UPDATE (reason, act_number) ON recommendation_outcome TO corale_eraser;
