-- What an erasure reads and takes away of rounds of sign-off (docs/spec/decisions.md E1).
GRANT SELECT ON sign_off_round, sign_off_text TO corale_eraser;
--> statement-breakpoint
GRANT SELECT, DELETE ON pending_statement TO corale_eraser;
