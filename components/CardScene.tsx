/** Owns which card stands for which scene of a story. */
import type { JSX } from 'preact';
import { BriefingCard } from './BriefingCard.tsx';
import type { BackRow } from './Card.tsx';
import { CardLoading, CardNotice } from './CardNotice.tsx';
import { type Drawing, type Story, sceneName } from './card-story.ts';
import { TermChoice } from './TermChoice.tsx';

interface CardSceneProps {
  readonly drawing: Drawing;
  readonly story: Story;
  /** What Back leads to from the first scene, if anything. */
  readonly home?: BackRow;
  readonly onClose?: () => void;
}

/** The card of a drawing; nothing after the card was hidden. */
export function CardScene({ drawing: { scene, before }, story, home, onClose }: CardSceneProps): JSX.Element | null {
  if (!scene) return null;
  const back = before ? { label: sceneName(before), onBack: story.back } : home;
  const shared = { back, onClose };
  switch (scene.kind) {
    case 'loading':
      return <CardLoading {...shared} name={scene.words} />;
    case 'failed': {
      const onRetry = scene.failure === 'unreadable' ? story.retry : undefined;
      return <CardNotice {...shared} name={scene.words} failure={scene.failure} onRetry={onRetry} />;
    }
    case 'choice':
      return <TermChoice {...shared} words={scene.words} choices={scene.choices} onOpenEntity={story.follow} />;
    case 'briefing':
      return (
        <BriefingCard
          {...shared}
          key={scene.briefing.entity.id}
          briefing={scene.briefing}
          words={scene.words}
          size={scene.size}
          section={scene.section}
          today={new Date().toISOString()}
          onSize={story.resize}
          onOpenEntity={story.follow}
        />
      );
  }
}
