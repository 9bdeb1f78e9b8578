import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../utils/speech/block';
import { type Model, type Real, reading, type Said } from './reading-model';

/**
 * The navigator against a model of what a listener expects, in random order of presses, engine
 * events, late events and time: never two sentences at once, none skipped or said twice unasked, and
 * read to its end it is idle.
 */
type Wish = fc.AsyncCommand<Model, Real>;

/** Lets what was promised arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function command(
  name: string,
  act: (model: Model, real: Real) => void,
  when: (model: Readonly<Model>) => boolean = () => true,
): Wish {
  return {
    check: when,
    async run(model, real) {
      act(model, real);
      await settled();
      agree(model, real);
    },
    toString: () => name,
  };
}

/** What the listener expects is what is in the air, or what the silence is for. */
function agree(model: Model, { navigator, engine, time, said, sounding }: Real): void {
  const { state } = navigator;
  expect(state.status).toBe(model.status);
  if (model.status !== 'speaking') {
    expect(sounding()).toBeUndefined();
    return;
  }
  const expected = said[model.at]!.text;
  // Between paragraphs is a pause; the sentence is in the air, or the clock runs for it.
  if (sounding() === undefined) expect(time.next()).toBeGreaterThan(0);
  else {
    expect(engine.turn).toBe(state.turn);
    expect(expected.endsWith(sounding()!)).toBe(true);
  }
}

const isStart = (said: readonly Said[], at: number) => said[at]!.block !== said[at - 1]?.block;

/** The sentence a listener expects from "next heading", "previous paragraph" and the like. */
function target(said: readonly Said[], at: number, by: 1 | -1, unit: string): number | null {
  const fits = (to: number) =>
    unit === 'sentence' || (isStart(said, to) && (unit === 'paragraph' || said[to]!.heading));
  for (let to = at + by; to >= 0 && to < said.length; to += by) if (fits(to)) return to;
  if (unit === 'sentence') return at;
  return by > 0 ? null : 0;
}

function begin(model: Model, { said }: Real, at: number): void {
  if (said.length > 0) Object.assign(model, { status: 'speaking', at });
}

function skip(by: 1 | -1, unit: 'sentence' | 'paragraph' | 'heading'): Wish {
  return command(`skip ${by} ${unit}`, (model, real) => {
    real.navigator.send({ type: 'skip', by, unit });
    if (model.status !== 'idle') model.at = target(real.said, model.at, by, unit) ?? model.at;
  });
}

function endOf(model: Model, { said }: Real): void {
  const next = model.at + 1;
  const until = model.until;
  if (next >= said.length) Object.assign(model, { status: 'idle', at: 0, until: null });
  else if (until === 'sentence' || (until === 'section' && said[next]!.opensSection))
    Object.assign(model, { status: 'paused', at: next, until: null });
  else model.at = next;
}

const play = command('play', (model, real) => {
  real.navigator.send({ type: 'play' });
  if (model.status !== 'speaking') begin(model, real, model.at);
});
const pause = command('pause', (model, { navigator }) => {
  navigator.send({ type: 'pause' });
  if (model.status === 'speaking') model.status = 'paused';
});
const stop = command('stop', (model, { navigator }) => {
  navigator.send({ type: 'stop' });
  Object.assign(model, { status: 'idle', at: 0, until: null });
});
const renew = command('renew', (_model, { navigator }) => navigator.send({ type: 'renew' }));
const word = command('word', (_model, { engine }) => engine.word(0, 2));
const end = command('end', (model, real) => {
  if (model.status !== 'speaking' || real.sounding() === undefined) return;
  real.engine.end();
  endOf(model, real);
});
const late = command('late events', (_model, { engine }) => {
  for (const turn of [engine.turn - 1, engine.turn + 1]) {
    engine.start(turn);
    engine.word(0, 1, turn);
    engine.end(turn);
  }
});
const fail = command('fail', (model, real) => {
  if (model.status !== 'speaking' || real.sounding() === undefined) return;
  real.engine.fail('stalled');
  model.status = 'paused';
});
const time = command('time', (_model, real) => real.time.pass(400));
const until = (limit: Model['until']) =>
  command(`until ${limit}`, (model, { navigator }) => {
    navigator.send({ type: 'until', limit });
    // In a pause no sentence is being said, after which to pause.
    if (model.status === 'paused' && limit === 'sentence') return;
    if (model.status !== 'idle') model.until = limit;
  });

const anyCommand = fc.oneof(
  fc.constantFrom(play, pause, stop, renew, word, late, fail, time),
  fc.constantFrom(end, time, end, time, play),
  fc.constantFrom(
    ...([1, -1] as const).flatMap((by) =>
      (['sentence', 'paragraph', 'heading'] as const).map((unit) => skip(by, unit)),
    ),
  ),
  fc.constantFrom(until('sentence'), until('section'), until(null)),
);

const sentence = fc.constantFrom('Rain fell.', 'Nobody came.', 'Ships wait.', 'None left.');
const anyBlock: fc.Arbitrary<Block> = fc.record({
  text: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  lang: fc.constant('en'),
  kind: fc.constantFrom('heading', 'paragraph', 'listItem'),
});
/** Numbered, so that one sentence is not taken for another. */
const anyBlocks = fc.array(anyBlock, { maxLength: 5 }).map((blocks) => {
  let number = 0;
  const counted = (text: string) =>
    text.replace(/\./g, () => {
      number += 1;
      return ` ${number}x.`;
    });
  return blocks.map((block) => ({ ...block, text: counted(block.text) }));
});

/** Reads on with nobody pressing anything, and notes what is said. */
async function readOut({ navigator, engine, time: clock, sounding }: Real): Promise<string[]> {
  const heard: string[] = [];
  navigator.send({ type: 'until', limit: null });
  navigator.send({ type: 'play' });
  for (let turns = 0; turns < 60 && navigator.state.status === 'speaking'; turns += 1) {
    await settled();
    clock.pass(1000);
    await settled();
    if (sounding() !== undefined) heard.push(sounding()!);
    engine.end();
  }
  return heard;
}

test('whatever is pressed and told in whatever order, a listener hears what they expect', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBlocks,
      fc.commands([anyCommand], { maxCommands: 40 }),
      async (blocks, commands) => {
        const { real, model } = reading(blocks);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        const at = model.at;
        const heard = await readOut(real);
        expect(real.navigator.state.status).toBe('idle');
        const rest = real.said.slice(at).map(({ text }) => text);
        // The first may go on from a word.
        expect(heard.length).toBe(rest.length);
        for (const [index, text] of heard.entries()) {
          if (index === 0) expect(rest[0]!.endsWith(text)).toBe(true);
          else expect(text).toBe(rest[index]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
