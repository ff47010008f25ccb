/** Tests the card's story: loading, Back, late answers, failures. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityHeading } from '../data/entity.ts';
import { type Calls, callerOver } from '../data/messages.ts';
import type { Briefing } from '../data/pack.ts';
import { type Drawing, HISTORY_LIMIT, LOADING_AFTER_MS, type Story, startStory } from './card-story.ts';
import { sampleBriefing } from './sample-briefing.ts';

const heading = (id: string): EntityHeading => ({ id, name: `Name of ${id}`, category: 'person' });
const known = (id: string): Briefing => sampleBriefing({ id, name: `Name of ${id}` });

/** Answers by hand: each question waits until the test answers it. */
interface Question {
  readonly name: string;
  readonly answer: (value: unknown) => void;
  readonly refuse: () => void;
}

let questions: Question[];
let drawn: Drawing[];
let story: Story;
const last = (): Drawing | undefined => drawn.at(-1);
const flush = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
async function answer(value: unknown): Promise<void> {
  questions.shift()?.answer(value);
  await flush();
}

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  drawn = [];
  const ask = callerOver<Calls>(
    ({ call }) =>
      new Promise((resolve) => {
        questions.push({
          name: call,
          answer: (value) => resolve({ ok: true, value }),
          refuse: () => resolve({ ok: false, error: { name: 'failed', message: 'no' } }),
        });
      }),
  );
  story = startStory(ask, (drawing) => drawn.push(drawing));
});
afterEach(() => vi.useRealTimers());

describe('showing a term', () => {
  it('draws nothing until the briefing is there, then the standard card', async () => {
    void story.show(7, { entities: ['a'], words: 'words' }, 'standard');
    expect(drawn).toEqual([]);
    await answer(known('a'));
    expect(drawn).toHaveLength(1);
    expect(last()).toMatchObject({ token: 7, scene: { kind: 'briefing', size: 'standard', words: 'words' } });
    expect(last()?.before).toBeUndefined();
  });

  it.each([
    ['small', 'small'],
    ['standard', 'standard'],
    ['full', 'standard'],
  ] as const)('opens it %s if the reader wants it so, and Less makes it %s', async (opensAs, short) => {
    void story.show(1, { entities: ['a'], words: 'words' }, opensAs);
    await answer(known('a'));
    expect(last()?.scene).toMatchObject({ size: opensAs });
    story.resize(true);
    expect(last()?.scene).toMatchObject({ size: 'full' });
    story.resize(false);
    expect(last()?.scene).toMatchObject({ size: short });
    void story.follow(heading('b'));
    await answer(known('b'));
    expect(last()?.scene).toMatchObject({ size: opensAs });
  });

  it('says that it is reading after 150 ms, not before', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await vi.advanceTimersByTimeAsync(LOADING_AFTER_MS - 1);
    expect(drawn).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(last()).toMatchObject({ token: 1, scene: { kind: 'loading', words: 'words' } });
    await answer(known('a'));
    expect(last()?.scene?.kind).toBe('briefing');
  });

  it('drops the late briefing of an earlier showing', async () => {
    void story.show(1, { entities: ['a'], words: 'one' }, 'standard');
    void story.show(2, { entities: ['b'], words: 'two' }, 'standard');
    const [first, second] = questions;
    second?.answer(known('b'));
    await flush();
    first?.answer(known('a'));
    await flush();
    expect(drawn.map(({ token }) => token)).toEqual([2]);
  });

  it('draws nothing when the answer comes after hiding', async () => {
    void story.show(1, { entities: ['a'], words: 'one' }, 'standard');
    story.hide();
    await answer(known('a'));
    await vi.advanceTimersByTimeAsync(LOADING_AFTER_MS);
    expect(drawn.map(({ scene }) => scene)).toEqual([undefined]);
  });

  it('keeps the token of what is still seen until the next is there', async () => {
    void story.show(1, { entities: ['a'], words: 'one' }, 'standard');
    await answer(known('a'));
    void story.show(2, { entities: ['b'], words: 'two' }, 'standard');
    story.resize(true);
    expect(last()).toMatchObject({ token: 1, scene: { size: 'full' } });
    await answer(known('b'));
    expect(last()).toMatchObject({ token: 2, scene: { size: 'standard' } });
  });
});

describe('what cannot be shown', () => {
  it('says that a term is gone from the packs', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(null);
    expect(last()?.scene).toMatchObject({ kind: 'failed', failure: 'gone', words: 'words' });
  });

  it('says that a briefing could not be read, and reads it on trying again', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    questions.shift()?.refuse();
    await flush();
    expect(last()?.scene).toMatchObject({ kind: 'failed', failure: 'unreadable' });
    void story.retry();
    await answer(known('a'));
    expect(last()?.scene?.kind).toBe('briefing');
  });

  it('turns a bug while drawing into a notice, once', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(known('a'));
    story.fail();
    story.fail();
    expect(drawn.map(({ scene }) => scene?.kind)).toEqual(['briefing', 'failed']);
  });
});

describe('words that may mean several terms', () => {
  it('are offered as a choice, and Back leads to it', async () => {
    void story.show(1, { entities: ['a', 'b'], words: 'Singh' }, 'standard');
    await answer([heading('a'), heading('b')]);
    expect(last()?.scene).toMatchObject({ kind: 'choice', words: 'Singh' });
    void story.follow(heading('b'));
    await answer(known('b'));
    expect(last()?.before?.kind).toBe('choice');
    story.back();
    expect(last()?.scene?.kind).toBe('choice');
  });

  it('are listed with who was named earlier on the page first', async () => {
    void story.show(1, { entities: ['a', 'b'], words: 'Singh', named: ['b'] }, 'standard');
    await answer([heading('a'), heading('b')]);
    expect(last()?.scene).toMatchObject({ choices: [{ id: 'b' }, { id: 'a' }], named: ['b'] });
  });

  it('open at once where only one of them is left in the packs', async () => {
    void story.show(1, { entities: ['a', 'b'], words: 'Singh' }, 'standard');
    await answer([heading('b')]);
    expect(questions[0]?.name).toBe('briefing');
    await answer(known('b'));
    expect(last()?.scene).toMatchObject({ kind: 'briefing', briefing: { entity: { id: 'b' } } });
  });

  it('are gone where none of them is left', async () => {
    void story.show(1, { entities: ['a', 'b'], words: 'Singh' }, 'standard');
    await answer([]);
    expect(last()?.scene).toMatchObject({ kind: 'failed', failure: 'gone' });
  });
});

describe('Back', () => {
  it('restores the card as it was left', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(known('a'));
    story.resize(true, 'sources');
    void story.follow(heading('b'));
    await answer(known('b'));
    expect(last()).toMatchObject({ scene: { words: 'Name of b' }, before: { size: 'full' } });
    story.back();
    expect(last()).toMatchObject({ scene: { briefing: { entity: { id: 'a' } }, size: 'full' } });
    expect(last()?.before).toBeUndefined();
  });

  it('drops the answer to a step that was taken back', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(known('a'));
    void story.follow(heading('b'));
    await answer(known('b'));
    void story.follow(heading('c'));
    story.back();
    await answer(known('c'));
    expect(last()).toMatchObject({ scene: { briefing: { entity: { id: 'a' } } } });
  });

  it('remembers twenty steps', async () => {
    void story.show(1, { entities: ['start'], words: 'words' }, 'standard');
    await answer(known('start'));
    for (let step = 0; step < HISTORY_LIMIT + 3; step += 1) {
      void story.follow(heading(`step${step}`));
      await answer(known(`step${step}`));
    }
    let steps = 0;
    while (last()?.before) {
      story.back();
      steps += 1;
    }
    expect(steps).toBe(HISTORY_LIMIT);
    expect(last()).toMatchObject({ scene: { briefing: { entity: { id: 'step2' } } } });
  });

  it('starts anew with the next showing', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(known('a'));
    void story.follow(heading('b'));
    await answer(known('b'));
    void story.show(2, { entities: ['c'], words: 'other' }, 'standard');
    await answer(known('c'));
    expect(last()?.before).toBeUndefined();
  });

  it('leads nowhere while the next showing is on its way', async () => {
    void story.show(1, { entities: ['a'], words: 'words' }, 'standard');
    await answer(known('a'));
    void story.follow(heading('b'));
    await answer(known('b'));
    void story.show(2, { entities: ['c'], words: 'other' }, 'standard');
    story.back();
    void story.follow(heading('d'));
    await answer(known('c'));
    expect(last()).toMatchObject({ token: 2, scene: { briefing: { entity: { id: 'c' } } } });
  });
});
