import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../shared/i18n/language.ts';
import type {
  BodyId,
  DelegationId,
  DistrictId,
  DocumentId,
  GuestId,
  InvitationId,
  MembershipId,
  OrganisationId,
  PersonId,
  SeatHolderId,
  SeatId,
  SubdistrictId,
} from '../../shared/kernel/ids.ts';
import type { BodyKind } from '../../shared/people/body.ts';
import type { DelegationKind } from '../../shared/people/delegation.ts';
import type { LoginMethod } from '../../shared/people/loginMethod.ts';
import type { OrganisationKind } from '../../shared/people/organisation.ts';
import type { Role } from '../../shared/people/role.ts';
import { bytes, idColumn, instant } from './columns.ts';

export const district = pgTable('district', {
  id: idColumn<DistrictId>('id').primaryKey(),
  name: text('name').notNull(),
  /** Set when the district is seeded, never changed afterwards. */
  demo: boolean('demo').notNull(),
  /** Whether API clients without a schema version may open a socket. */
  externalClients: boolean('external_clients').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const subdistrict = pgTable('subdistrict', {
  id: idColumn<SubdistrictId>('id').primaryKey(),
  district: idColumn<DistrictId>('district_id')
    .notNull()
    .references(() => district.id),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});

export const organisation = pgTable(
  'organisation',
  {
    id: idColumn<OrganisationId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    name: text('name').notNull(),
    /** Registration in the national register of third-sector bodies, where it has one. */
    runts: text('runts'),
    /** The last day on which it exists; null while it does. Acts of the past keep naming it. */
    until: date('valid_until'),
  },
  (t) => [uniqueIndex('organisation_name').on(t.district, t.name)],
);

/** What an organisation has beyond its name when it is a municipality. */
export const municipality = pgTable('municipality', {
  organisation: idColumn<OrganisationId>('organisation_id')
    .primaryKey()
    .references(() => organisation.id),
  /** Null until the district has been divided. */
  subdistrict: idColumn<SubdistrictId>('subdistrict_id').references(() => subdistrict.id),
});

/** The weight of a municipality, by year; copied into a round when it opens. */
export const municipalityWeight = pgTable(
  'municipality_weight',
  {
    organisation: idColumn<OrganisationId>('organisation_id')
      .notNull()
      .references(() => organisation.id),
    year: integer('year').notNull(),
    weight: integer('weight').notNull(),
  },
  (t) => [uniqueIndex('municipality_weight_year').on(t.organisation, t.year)],
);

export const body = pgTable('body', {
  id: idColumn<BodyId>('id').primaryKey(),
  district: idColumn<DistrictId>('district_id')
    .notNull()
    .references(() => district.id),
  kind: text('kind').$type<BodyKind>().notNull().default('other'),
  name: text('name').notNull(),
  /** Of which part of the district it is the assembly; null for the whole. */
  subdistrict: idColumn<SubdistrictId>('subdistrict_id').references(() => subdistrict.id),
  /** Who leads its sittings; null: whoever presides over the assembly of the district. */
  chair: idColumn<PersonId>('chair_id').references((): AnyPgColumn => person.id),
});

/** The place of an organisation in a body. */
export const seat = pgTable('seat', {
  id: idColumn<SeatId>('id').primaryKey(),
  body: idColumn<BodyId>('body_id')
    .notNull()
    .references(() => body.id),
  organisation: idColumn<OrganisationId>('organisation_id')
    .notNull()
    .references(() => organisation.id),
  from: date('valid_from').notNull(),
  until: date('valid_until'),
});

export const person = pgTable(
  'person',
  {
    id: idColumn<PersonId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    name: text('name').notNull(),
    /** In lower case; where invitations and codes are sent. Null for whoever has never been invited by mail. */
    email: text('email'),
    /** In which language Corale speaks to this person. */
    language: text('language').$type<Language>().notNull().default('it'),
    /** Only in a demo district: the name under which `POST /api/demo/enter` finds this person. */
    persona: text('persona'),
    /** The login that is this person's. */
    login: text('login_id').references(() => login.id),
  },
  (t) => [
    uniqueIndex('person_persona').on(t.district, t.persona),
    uniqueIndex('person_login').on(t.login),
    uniqueIndex('person_email').on(t.district, t.email),
  ],
);

/** A person on a seat, in an office, between two dates. */
export const seatHolder = pgTable('seat_holder', {
  id: idColumn<SeatHolderId>('id').primaryKey(),
  seat: idColumn<SeatId>('seat_id')
    .notNull()
    .references(() => seat.id),
  person: idColumn<PersonId>('person_id')
    .notNull()
    .references(() => person.id),
  /** In the gender of the person: "Sindaca". */
  office: text('office').notNull(),
  from: date('valid_from').notNull(),
  until: date('valid_until'),
});

/**
 * Who may act for a seat beside whoever holds it (docs/glossary.md: delegation, proxy): of one body, or on one text,
 * between two days. Revoked or run out, it stays on record.
 */
export const delegation = pgTable(
  'delegation',
  {
    id: idColumn<DelegationId>('id').primaryKey(),
    seat: idColumn<SeatId>('seat_id')
      .notNull()
      .references(() => seat.id),
    kind: text('kind').$type<DelegationKind>().notNull(),
    from: date('valid_from').notNull(),
    until: date('valid_until').notNull(),
    /** Whose it is to give: the holder of the seat on that day. */
    giver: idColumn<PersonId>('giver_id')
      .notNull()
      .references(() => person.id),
    delegate: idColumn<PersonId>('delegate_id')
      .notNull()
      .references(() => person.id),
    /** In the gender of the delegate: "Assessora". */
    office: text('office').notNull(),
    /** Null: everything that the body decides. No foreign key: documents stand above people. */
    document: idColumn<DocumentId>('document_id'),
    actNumber: text('act_number').notNull(),
    actDate: date('act_date').notNull(),
    /** The act as a file. */
    file: text('sha256'),
    createdBy: idColumn<PersonId>('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: idColumn<PersonId>('revoked_by').references(() => person.id),
    revokedReason: text('revoked_reason'),
  },
  (t) => [index('delegation_seat').on(t.seat), index('delegation_delegate').on(t.delegate)],
);

/** What a person is for an organisation. A term whose last day comes before its first was never valid. */
export const membership = pgTable(
  'membership',
  {
    id: idColumn<MembershipId>('id').primaryKey().default(sql`gen_random_uuid()`),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    organisation: idColumn<OrganisationId>('organisation_id')
      .notNull()
      .references(() => organisation.id),
    role: text('role').$type<Role>().notNull(),
    /** In words, in the gender of the person: "Coordinatrice". */
    office: text('office').notNull(),
    from: date('valid_from').notNull(),
    until: date('valid_until'),
  },
  (t) => [
    uniqueIndex('membership_once').on(t.person, t.organisation, t.role, t.from),
    index('membership_person').on(t.person),
  ],
);

/** A way in that is good once: the token itself is known only to whoever received it. */
export const invitation = pgTable(
  'invitation',
  {
    id: idColumn<InvitationId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    /** SHA-256 of the token. */
    tokenHash: bytes('token_hash').notNull().unique(),
    /** Where it was sent; null where it is handed over by whoever made it. */
    email: text('email'),
    /** Null: made by `init`. */
    createdBy: idColumn<PersonId>('created_by').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When the mail server took it; null while it has not. */
    mailedAt: instant('mailed_at'),
    acceptedAt: instant('accepted_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('invitation_person').on(t.person)],
);

// The five tables of better-auth, under our names; their columns are its own, but method and level of a session.
const stamp = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const login = pgTable('login', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: stamp('created_at').notNull().defaultNow(),
  updatedAt: stamp('updated_at').notNull().defaultNow(),
});

export const loginSession = pgTable(
  'login_session',
  {
    id: text('id').primaryKey(),
    expiresAt: stamp('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: stamp('created_at').notNull().defaultNow(),
    updatedAt: stamp('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    /** Which browser, in two words ("Firefox, Windows"): enough for its owner to know it again. */
    userAgent: text('user_agent'),
    /** How the person proved who she is, and the level of identification that an identity provider declared. */
    method: text('method').$type<LoginMethod>(),
    level: text('level'),
    userId: text('user_id')
      .notNull()
      .references(() => login.id, { onDelete: 'cascade' }),
  },
  (t) => [index('login_session_user').on(t.userId)],
);

export const loginAccount = pgTable('login_account', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => login.id, { onDelete: 'cascade' }),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: stamp('access_token_expires_at'),
  refreshTokenExpiresAt: stamp('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: stamp('created_at').notNull().defaultNow(),
  updatedAt: stamp('updated_at').notNull().defaultNow(),
});

export const loginVerification = pgTable('login_verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: stamp('expires_at').notNull(),
  createdAt: stamp('created_at').notNull().defaultNow(),
  updatedAt: stamp('updated_at').notNull().defaultNow(),
});

export const loginPasskey = pgTable(
  'login_passkey',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => login.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    createdAt: stamp('created_at').defaultNow(),
    aaguid: text('aaguid'),
  },
  (t) => [index('login_passkey_user').on(t.userId)],
);

/** Somebody in a workshop without an account. The row stays, its name does not (ADR 0032). */
export const guest = pgTable('guest', {
  id: idColumn<GuestId>('id').primaryKey(),
  district: idColumn<DistrictId>('district_id')
    .notNull()
    .references(() => district.id),
  /** As she gave it; null once it has been forgotten. */
  name: text('name'),
  organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
  at: instant('at').notNull(),
});

/** The session of a guest: the hash of what her browser keeps, until the workshop is over. */
export const guestSession = pgTable(
  'guest_session',
  {
    tokenHash: text('token_hash').primaryKey(),
    guest: idColumn<GuestId>('guest_id')
      .notNull()
      .references(() => guest.id),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [index('guest_session_of').on(t.guest)],
);
