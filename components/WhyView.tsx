/** Owns the view that says why the words on the page are marked: which words, by which rule, on what evidence. */
import type { JSX } from 'preact';
import type { MarkReason } from '../data/mark-reason.ts';
import { WHY } from './aside-wording.ts';
import { ScrollArea } from './ScrollArea.tsx';
import './WhyView.css';

interface WhyViewProps {
  /** The words on the page. */
  readonly words: string;
  readonly reason: MarkReason;
}

/** The reason in plain words, one row a question. */
export function WhyView({ words, reason }: WhyViewProps): JSX.Element {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [WHY.words, [`“${words}”`]],
    ...(reason.form === words ? [] : [[WHY.form, [`“${reason.form}”`]] as const]),
    [WHY.rule, [WHY.rules[reason.rule]]],
    [WHY.evidence, evidenceWords(reason)],
  ];
  return (
    <ScrollArea>
      <dl class="WhyView">
        {rows.map(([question, answers]) => (
          <div key={question}>
            <dt>{question}</dt>
            {answers.map((answer) => (
              <dd key={answer}>
                <bdi>{answer}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </ScrollArea>
  );
}

/** What on the page allowed the mark; where nothing had to, that. */
function evidenceWords({ evidence, evidencePlace, parties = [], topic = [] }: MarkReason): string[] {
  const words = [
    ...(evidence === undefined ? [] : [WHY[evidencePlace ?? 'beside'](evidence)]),
    ...(parties.length === 0 ? [] : [WHY.parties(parties)]),
    ...(topic.length === 0 ? [] : [WHY.topic(topic)]),
  ];
  return words.length === 0 ? [WHY.alone] : words;
}
