import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { fragmentName } from '../../shared/text/content.ts';
import type { FreshDatabase } from './database.ts';
import { hostileAddresses, hostileWords } from './hostileWords.ts';

/** Where in a town all of it stands that somebody might have written to do harm. */
export type HostilePlaces = {
  /** A section in consultation, with one observation for each of the hostile words. */
  readonly read: string;
  /** A section that is written, with a text that no editor of ours has made. */
  readonly written: string;
  readonly round: string;
};

/**
 * Makes of the demo one in which people, bodies, titles, files, observations, replies and texts are called whatever does most
 * harm. Written behind the back of every check: nothing may depend on one having held.
 */
export async function hostileTown({ owner }: FreshDatabase): Promise<HostilePlaces> {
  const words = [...hostileWords];
  const sections = await owner<{ id: string }[]>`
    select document_id id from document_profile where kind = 'plan_section' order by title limit 2`;
  const [read, written] = sections.map(({ id }) => id);
  const places = {
    read: must(read, 'there is a section'),
    written: must(written, 'there is another'),
    round: randomUUID(),
  };
  await owner`
    update document_profile p set title = (${words}::text[])[n.n] from (
      select document_id, row_number() over (order by title) n from document_profile) n
    where n.document_id = p.document_id and n.n > 2`;
  await owner`
    update person p set name = (${words}::text[])[n.n] from (
      select id, row_number() over (order by name) n from person where persona is null) n where n.id = p.id`;
  await owner`
    update organisation o set name = (${words}::text[])[n.n] from (
      select id, row_number() over (order by name) n from organisation where kind <> 'plan_office') n
    where n.id = o.id`;
  await attachments(owner, places.read, words);
  await consultation(owner, places, words);
  for (const document of [places.read, places.written]) await strangeText(owner, document);
  return places;
}

type Owner = FreshDatabase['owner'];

async function attachments(owner: Owner, document: string, words: string[]): Promise<void> {
  const file = 'a'.repeat(64);
  await owner`
    insert into stored_file (sha256, bytes, size, media_type) values (${file}, '\\x00', 1, 'image/png')`;
  await owner`
    insert into attachment (id, document_id, sha256, name, added_at)
    select gen_random_uuid(), ${document}, ${file}, word || '.png', now() from unnest(${words}::text[]) word`;
}

async function consultation(owner: Owner, { read, round }: HostilePlaces, words: string[]): Promise<void> {
  await owner`
    insert into consultation_round (id, district_id, number, instructions, deadline, opened_by, opened_at)
    select ${round}, district_id, 1, ${words.join('\n')}, now() + interval '7 days', id, now()
    from person where persona = 'elena-esempi'`;
  await owner`insert into consultation_round_document (round_id, document_id) values (${round}, ${read})`;
  await owner`
    insert into consultation_invitee (id, round_id, organisation_id)
    select gen_random_uuid(), ${round}, id from organisation where kind <> 'plan_office'`;
  await owner`update document_profile set state = 'consultation' where document_id = ${read}`;
  await owner`update document set writable = false where id = ${read}`;
  const anchor = { from: 'AA==', to: 'AA==', before: '', after: '', block: null };
  const proposals = words.map((word) => ({
    kind: 'replace_words',
    was: word,
    content: [{ type: 'text', text: word, marks: [{ type: 'link', attrs: { href: hostileAddresses[0] } }] }],
  }));
  await owner`
    with made as (
      insert into observation (id, document_id, number, round_id, anchor, proposal, state, outcome, revision,
        made_at, changed_at)
      select gen_random_uuid(), ${read}, n, ${round}, ${owner.json(anchor)}::jsonb || jsonb_build_object('quote', w),
        (${owner.json(proposals)}::jsonb) -> (n::int - 1),
        case n % 3 when 0 then 'answered' else 'open' end, case n % 3 when 0 then 'accepted' end, 1, now(), now()
      from unnest(${words}::text[]) with ordinality word (w, n) returning id, number, state, anchor ->> 'quote' w),
    said as (
      insert into observation_entry (id, observation_id, place, kind, person_id, name, office, organisation_id,
        words, outcome, at, hidden_by, hidden_at, hidden_reason)
      select gen_random_uuid(), made.id, part.place, part.kind, person.id, w, w,
        (select id from organisation where kind = 'third_sector_body' limit 1), w, part.outcome, now(),
        case when number % 10 = 9 then person.id end, case when number % 10 = 9 then now() end,
        case when number % 10 = 9 then w end
      from made cross join (values (1, 'observation', null), (2, 'reply', 'accepted')) part (place, kind, outcome),
        person
      where persona = 'nadia-modelli' and (part.place = 1 or made.state = 'answered')
      returning id, observation_id, person_id, place)
    insert into notice (id, person_id, document_id, facts, cause, at)
    select gen_random_uuid(), (select id from person where persona = 'elena-esempi'), ${read},
      jsonb_build_object('kind', 'mentioned', 'observation', observation_id, 'number', 1, 'by', person_id,
        'entry', said.id, 'as', (select id from organisation where kind = 'third_sector_body' limit 1)),
      said.id::text, now()
    from said where place = 1 limit 40`;
}

/** A further update of a text, as a client made by hand would send it if nobody judged it. */
async function strangeText(owner: Owner, document: string): Promise<void> {
  const doc = new Y.Doc();
  const text = doc.getXmlFragment(fragmentName);
  const element = (
    name: string,
    attributes: Readonly<Record<string, unknown>>,
    inside: readonly Piece[] = [],
  ) => {
    const made = new Y.XmlElement(name);
    // Yjs types attributes as words; any value can be sent.
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
    made.insert(0, [...inside]);
    return made;
  };
  const line = (words: string, marks: Readonly<Record<string, unknown>> = {}) => {
    const made = new Y.XmlText();
    made.insert(0, words, marks);
    return made;
  };
  text.insert(0, [
    ...hostileWords.map((words) => element('paragraph', {}, [line(words)])),
    ...hostileAddresses.flatMap((href) => [
      element('paragraph', {}, [
        line(`Collegamento ${href}`, { link: { href, target: '_blank', onclick: href } }),
      ]),
      element('paragraph', {}, [element('image', { file: href, alt: href, src: href, width: href })]),
      element('paragraph', {}, [
        element('mention', { label: href, kind: href, subject: href, href, id: href }),
        element('a', { href, onclick: href, 'data-hostile': '' }, [line(href)]),
      ]),
      element('heading', { level: href, style: `background:url(${href})`, textAlign: href }, [line(href)]),
    ]),
    ...['script', 'iframe', 'svg', 'img', 'object', 'style', 'link', 'base', 'form'].map((name) =>
      element(
        name,
        { src: '//fuori.example/x', onload: 'window.__x=1', srcdoc: hostileWords[0], 'data-hostile': '' },
        [line('window.__x=1')],
      ),
    ),
    element('table', {}, [
      element('tableRow', {}, [
        element('tableCell', { colspan: hostileWords[4], style: 'background:url(//fuori.example/x)' }, [
          element('paragraph', { onclick: 'window.__x=1' }, [line('Cella')]),
        ]),
      ]),
    ]),
  ]);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await owner`
    insert into document_update (document_id, seq, epoch, bytes, member_id, batch_id, ordinal)
    select id, head + 1, epoch, ${update}, '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 0
    from document where id = ${document}`;
  await owner`update document set head = head + 1 where id = ${document}`;
}

type Piece = Y.XmlElement | Y.XmlText;
