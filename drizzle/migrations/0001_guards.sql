-- Rights of the two roles that `migrate` makes sure of before any migration runs (docs/spec/decisions.md V5).
GRANT USAGE ON SCHEMA public TO corale_app, corale_eraser;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO corale_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO corale_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO corale_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO corale_app;
--> statement-breakpoint
-- The truth and the record are only ever added to.
REVOKE UPDATE, DELETE ON journal_entry, journal_payload, document_update, client_binding FROM corale_app;
--> statement-breakpoint
REVOKE DELETE ON journal_head, document FROM corale_app;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON journal_payload, document_update, document_snapshot TO corale_eraser;
--> statement-breakpoint
GRANT SELECT ON journal_entry, document TO corale_eraser;
--> statement-breakpoint
-- Even the owner of the tables cannot touch the chain by mistake.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'corale_eraser' AND TG_OP <> 'TRUNCATE' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_entry_kept BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER journal_entry_whole BEFORE TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER journal_payload_kept BEFORE UPDATE OR DELETE ON journal_payload FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER journal_payload_whole BEFORE TRUNCATE ON journal_payload FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER document_update_kept BEFORE UPDATE OR DELETE ON document_update FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER document_update_whole BEFORE TRUNCATE ON document_update FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
