import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a page gets from the server to make a passkey, as far as a device reads it. */
type Creation = { readonly challenge: string; readonly rp: { readonly id: string } };
type Request = { readonly challenge: string; readonly rpId: string };
type Answer = Record<string, unknown>;

export type Pretence = {
  /** From which page it is asked. */
  readonly origin?: string;
  /** For which name the key is used. */
  readonly rpId?: string;
  /** Whether the device asked its owner for finger, face or PIN. */
  readonly verified?: boolean;
};

/** A telephone with one passkey, in software: ES256, as WebAuthn level 2 writes it. */
export type PasskeyDevice = {
  readonly make: (options: Creation, pretence?: Pretence) => Answer;
  readonly answer: (options: Request, pretence?: Pretence) => Answer;
};

const userPresent = 0x01;
const userVerified = 0x04;
const attested = 0x40;

export function openPasskeyDevice(origin: string): PasskeyDevice {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;
  const authenticatorData = (rpId: string, flags: number, rest: Buffer = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest]);
  };
  const flagsOf = ({ verified = true }: Pretence) => userPresent | (verified ? userVerified : 0);
  return {
    make: ({ challenge, rp }, pretence = {}) => {
      const credential = Buffer.concat([Buffer.alloc(16), u16(id.length), id, coseKey(publicKey)]);
      const data = authenticatorData(pretence.rpId ?? rp.id, flagsOf(pretence) | attested, credential);
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(data)],
      ]);
      return publicKeyAnswer(id, {
        clientDataJSON: clientData('webauthn.create', challenge, pretence.origin ?? origin).toString(
          'base64url',
        ),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    answer: ({ challenge, rpId }, pretence = {}) => {
      const client = clientData('webauthn.get', challenge, pretence.origin ?? origin);
      const data = authenticatorData(pretence.rpId ?? rpId, flagsOf(pretence));
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return publicKeyAnswer(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
}

function publicKeyAnswer(id: Buffer, response: Answer): Answer {
  const text = id.toString('base64url');
  return { id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** A P-256 key as COSE writes it: kty EC2, alg ES256, crv P-256, x and y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [Buffer.from([0x01]), Buffer.from([0x02])],
    [Buffer.from([0x03]), Buffer.from([0x26])],
    [Buffer.from([0x20]), Buffer.from([0x01])],
    [Buffer.from([0x21]), cborBytes(Buffer.from(x, 'base64url'))],
    [Buffer.from([0x22]), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 | entries.length]), ...entries.flat()]);
}

function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x60 | bytes.length]), bytes]);
}

function cborBytes(bytes: Buffer): Buffer {
  const length =
    bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.from([0x59, ...u16(bytes.length)]);
  return Buffer.concat([length, bytes]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
