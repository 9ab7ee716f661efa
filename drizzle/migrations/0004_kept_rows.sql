-- Files are stored once and referred to for ever; attachments are taken off the list, not off the record.
REVOKE UPDATE, DELETE ON stored_file, document_file FROM corale_app;
--> statement-breakpoint
REVOKE DELETE ON attachment FROM corale_app;
--> statement-breakpoint
-- Rows of the log may go only once they are 90 days old and two proved snapshots of their epoch hold them (docs/spec/sync.md O4).
CREATE FUNCTION refuse_early_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'corale_eraser' THEN RETURN OLD; END IF;
  IF OLD.at < clock_timestamp() - interval '90 days' AND (
    SELECT count(*) FROM document_snapshot s
    WHERE s.document_id = OLD.document_id AND s.epoch = OLD.epoch AND s.seq >= OLD.seq
  ) >= 2 THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'document_update is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DROP TRIGGER document_update_kept ON document_update;
--> statement-breakpoint
CREATE TRIGGER document_update_kept BEFORE UPDATE ON document_update FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER document_update_held BEFORE DELETE ON document_update FOR EACH ROW EXECUTE FUNCTION refuse_early_forgetting();
--> statement-breakpoint
GRANT DELETE ON document_update TO corale_app;
