import { describe, expect, it } from 'vitest';
import { challengeOf, randomText } from '../src/identity/pkce';
import { claimsOf } from '../src/identity/session';

describe('the proof of a sign-in', () => {
  it('is the challenge of RFC 7636, appendix B', async () => {
    const challenge = await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('has a random verifier of 43 characters that are allowed in an address', () => {
    expect(randomText()).toMatch(/^[\w-]{43}$/);
    expect(randomText()).not.toBe(randomText());
  });
});

describe('the claims of a token', () => {
  it('are read, also in Chinese', () => {
    const payload = Buffer.from(JSON.stringify({ sub: 'O-OPER', name: '林值守', roles: ['operator'] })).toString('base64url');
    expect(claimsOf(`x.${payload}.y`)).toEqual({ sub: 'O-OPER', name: '林值守', roles: ['operator'] });
  });

  it('are empty if the text is not a token', () => {
    expect(claimsOf('opaque')).toEqual({});
  });
});
