/** Owns which card stands for which scene of a story, its menu, and the toast at its foot. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityHeading } from '../data/entity.ts';
import { asideViews, loadAsideViews } from './aside-views.ts';
import { BriefingCard } from './BriefingCard.tsx';
import { type BackRow, Card } from './Card.tsx';
import { CardLoading, CardNotice } from './CardNotice.tsx';
import { CardTools, MENU_BUTTON_ID, type Pin } from './CardTools.tsx';
import type { CardView } from './card-aside.ts';
import { type Drawing, type Scene, type Story, sceneName } from './card-story.ts';
import { copyOut } from './copy-out.ts';
import type { CopiedText } from './copy-text.ts';
import { TermChoice } from './TermChoice.tsx';
import { Toast } from './Toast.tsx';
import { TOASTS } from './wording.ts';
import './CardScene.css';

interface CardSceneProps {
  readonly drawing: Drawing;
  readonly story: Story;
  /** What Back leads to from the first scene, if anything. */
  readonly home?: BackRow;
  /** The card lies on a page, not in the popup. */
  readonly onPage: boolean;
  readonly onSettings: () => void;
  readonly pin?: Pin | undefined;
  readonly onClose?: () => void;
}

/** The card of a drawing with its toast; the toast alone after the card was hidden. */
export function CardScene(props: CardSceneProps): JSX.Element {
  const { drawing, story } = props;
  useFocusOnMenuButton(drawing);
  return (
    <div class="CardScene" data-pinned={props.pin?.on || undefined}>
      {drawing.scene && <SceneCard {...props} scene={drawing.scene} />}
      <Toast toast={drawing.toast} onUndo={() => void story.undo()} onEnd={() => story.say(undefined)} />
    </div>
  );
}

interface SceneCardProps extends CardSceneProps {
  readonly scene: Scene;
}

function SceneCard(props: SceneCardProps): JSX.Element {
  const { drawing, story, home, onClose, scene } = props;
  const { view } = drawing;
  const onView = (next: CardView | undefined): void => {
    loadAsideViews().then(
      () => story.look(next),
      () => story.say({ text: TOASTS.unopened }),
    );
  };
  const back = drawing.before ? { label: sceneName(drawing.before), onBack: story.back } : home;
  const shared = { back, onClose, tools: <CardTools pin={props.pin} view={view} onView={onView} /> };
  const AsideView = view && asideViews()?.AsideView;
  if (AsideView) {
    const name = sceneName(scene);
    const leave = view === 'menu' ? {} : { back: { label: name, onBack: () => story.look(undefined) } };
    return (
      <Card {...shared} {...leave} kind={kindOf(scene)} name={name}>
        <AsideView {...props} view={view} onView={onView} onCopy={copier(story, () => TOASTS.cited)} />
      </Card>
    );
  }
  return <PlainCard scene={scene} story={story} shared={shared} onCite={() => onView('apa')} />;
}

interface PlainCardProps {
  readonly scene: Scene;
  readonly story: Story;
  /** What every kind of card takes. */
  readonly shared: Pick<Parameters<typeof Card>[0], 'back' | 'onClose' | 'tools'>;
  readonly onCite: () => void;
}

/** The card of a scene, no view in place of its body. */
function PlainCard({ scene, story, shared, onCite }: PlainCardProps): JSX.Element {
  switch (scene.kind) {
    case 'loading':
      return <CardLoading {...shared} name={scene.words} />;
    case 'failed': {
      const onRetry = scene.failure === 'unreadable' ? story.retry : undefined;
      return <CardNotice {...shared} name={scene.words} failure={scene.failure} onRetry={onRetry} />;
    }
    case 'choice': {
      const { words, choices, named } = scene;
      return <TermChoice {...shared} words={words} choices={choices} named={named} onOpenEntity={story.follow} />;
    }
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
          onCopy={copier(story, TOASTS.copied)}
          onCite={onCite}
        />
      );
  }
}

/** Copies, and tells of it. */
function copier(story: Story, told: (sources: number) => string): (text: CopiedText) => void {
  return (text) => story.say({ text: copyOut(text) ? told(text.sourceCount) : TOASTS.notCopied });
}

function kindOf(scene: Scene): Pick<EntityHeading, 'category' | 'post'> | undefined {
  return scene.kind === 'briefing' ? scene.briefing.entity : undefined;
}

/** The focus goes back to the button that opened the menu, unless the menu did something that a toast tells of. */
function useFocusOnMenuButton({ view, toast, scene }: Drawing): void {
  const before = useRef({ view, toast, scene });
  useLayoutEffect(() => {
    const { view: was, toast: told, scene: shown } = before.current;
    before.current = { view, toast, scene };
    if (was && !view && toast === told && scene === shown) document.getElementById(MENU_BUTTON_ID)?.focus();
  }, [view, toast, scene]);
}
