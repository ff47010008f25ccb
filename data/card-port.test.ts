/** Tests that both ends of the card's private line accept only what is well formed. */
import { describe, expect, it } from 'vitest';
import { isCardPortGreeting, isFromCard, isToCard, type ToCard } from './card-port.ts';

const show: ToCard = {
  type: 'show',
  token: 1,
  entities: ['kaja-kallas'],
  words: 'Kallas',
  theme: 'dark',
  maxHeight: 400,
  width: 360,
  opensAs: 'standard',
  letterKeys: true,
  sheet: false,
};

describe('what a content script says to the card', () => {
  it('is accepted when it is whole', () => {
    expect(isToCard(show)).toBe(true);
    expect(isToCard({ ...show, spoken: { mention: 1, of: 3 } })).toBe(true);
    expect(isToCard({ ...show, named: ['rajnath-singh'] })).toBe(true);
    expect(isToCard({ ...show, reason: { form: 'Kallas', rule: 'exact' } })).toBe(true);
    const told = { evidence: 'Kaja Kallas', evidencePlace: 'before', parties: ['India'], topic: ['SAFE'] };
    expect(isToCard({ ...show, reason: { form: 'Kallas', rule: 'caseless', ...told } })).toBe(true);
    expect(isToCard({ type: 'hide' })).toBe(true);
    expect(isToCard({ type: 'moved' })).toBe(true);
    expect(isToCard({ type: 'focus' })).toBe(true);
    expect(isToCard({ type: 'no-step', why: 'hidden', theme: 'light', width: 360 })).toBe(true);
    expect(isToCard({ type: 'limit', maxHeight: 200, width: 360, sheet: true })).toBe(true);
  });

  it.each([
    ['no entity', { ...show, entities: [] }],
    ['an entity that is no string', { ...show, entities: [7] }],
    ['an unknown theme', { ...show, theme: 'sepia' }],
    ['a height that is no length', { ...show, maxHeight: Number.NaN }],
    ['a place among mentions that is no number', { ...show, spoken: { mention: 'first', of: 3 } }],
    ['an unknown size', { ...show, opensAs: 'huge' }],
    ['no word on letters as keys', { ...show, letterKeys: undefined }],
    ['a name that is no string', { ...show, named: [7] }],
    ['a reason without a form', { ...show, reason: { rule: 'exact' } }],
    ['a reason by an unknown rule', { ...show, reason: { form: 'Kallas', rule: 'loose' } }],
    ['a reason whose evidence stands nowhere', { ...show, reason: { form: 'K', rule: 'exact', evidencePlace: 'up' } }],
    ['parties that are no list', { ...show, reason: { form: 'K', rule: 'exact', parties: 'India' } }],
    ['a negative height', { type: 'limit', maxHeight: -1, width: 360, sheet: true }],
    ['no word on whether it is a sheet', { type: 'limit', maxHeight: 200, width: 360 }],
    ['an unknown reason for no step', { type: 'no-step', why: 'tired', theme: 'light', width: 360 }],
    ['an unknown type', { type: 'print' }],
    ['no record', 'show'],
    ['nothing', null],
  ])('is refused with %s', (_, message) => {
    expect(isToCard(message)).toBe(false);
  });
});

describe('what a card says to its content script', () => {
  it('is accepted when it is whole', () => {
    expect(isFromCard({ type: 'ready' })).toBe(true);
    expect(isFromCard({ type: 'size', token: 3, height: 212.5 })).toBe(true);
    expect(isFromCard({ type: 'close', reason: 'tab-forward' })).toBe(true);
    expect(isFromCard({ type: 'pointer', inside: false })).toBe(true);
    expect(isFromCard({ type: 'toast', height: 40 })).toBe(true);
    expect(isFromCard({ type: 'key' })).toBe(true);
    expect(isFromCard({ type: 'pin', on: true })).toBe(true);
    expect(isFromCard({ type: 'move', x: -16, y: 0 })).toBe(true);
  });

  it.each([
    ['a height that is no length', { type: 'size', token: 3, height: -1 }],
    ['a toast without height', { type: 'toast' }],
    ['a move without direction', { type: 'move', x: 16 }],
    ['a pin neither in nor out', { type: 'pin' }],
    ['no token', { type: 'size', height: 90 }],
    ['an unknown reason', { type: 'close', reason: 'bored' }],
    ['a pointer that is neither in nor out', { type: 'pointer' }],
    ['nothing', undefined],
  ])('is refused with %s', (_, message) => {
    expect(isFromCard(message)).toBe(false);
  });
});

it('knows the greeting from any other window message', () => {
  expect(isCardPortGreeting({ sidelight: 'card-port' })).toBe(true);
  expect(isCardPortGreeting({ sidelight: 'card' })).toBe(false);
  expect(isCardPortGreeting('card-port')).toBe(false);
  expect(isCardPortGreeting(null)).toBe(false);
});
