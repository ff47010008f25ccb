/** Owns which card stands for which scene, and the colour of its tab. */
import type { JSX } from 'preact';
import { BriefingCard } from '../../components/BriefingCard.tsx';
import { CardLoading, CardNotice } from '../../components/CardNotice.tsx';
import { commonKind, TermChoice } from '../../components/TermChoice.tsx';
import type { CardAccent } from '../../data/card-port.ts';
import { type Drawing, type Scene, type Story, sceneName } from './story.ts';

interface FrameProps {
  readonly drawing: Drawing;
  readonly story: Story;
  readonly onClose: () => void;
}

/** The card of a drawing; nothing after the card was hidden. */
export function Frame({ drawing: { scene, before }, story, onClose }: FrameProps): JSX.Element | null {
  const back = before && { label: sceneName(before), onBack: story.back };
  switch (scene?.kind) {
    case undefined:
      return null;
    case 'loading':
      return <CardLoading name={scene.words} back={back} onClose={onClose} />;
    case 'failed': {
      const onRetry = scene.failure === 'unreadable' ? story.retry : undefined;
      return <CardNotice name={scene.words} failure={scene.failure} back={back} onRetry={onRetry} onClose={onClose} />;
    }
    case 'choice':
      return (
        <TermChoice
          words={scene.words}
          choices={scene.choices}
          back={back}
          onOpenEntity={story.follow}
          onClose={onClose}
        />
      );
    case 'briefing':
      return (
        <BriefingCard
          key={scene.briefing.entity.id}
          briefing={scene.briefing}
          words={scene.words}
          size={scene.size}
          section={scene.section}
          today={new Date().toISOString()}
          back={back}
          onSize={story.resize}
          onOpenEntity={story.follow}
          onClose={onClose}
        />
      );
  }
}

/** The colour of the tab above a scene. */
export function accentOf(scene: Scene): CardAccent {
  if (scene.kind === 'briefing') return scene.briefing.entity.category;
  return (scene.kind === 'choice' && commonKind(scene.choices)?.category) || 'none';
}
