/** Owns which card stands for which scene of a story, its menu, and the toast at its foot. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityHeading } from '../data/entity.ts';
import { BriefingCard } from './BriefingCard.tsx';
import { type BackRow, Card } from './Card.tsx';
import { CardMenu } from './CardMenu.tsx';
import { CardLoading, CardNotice } from './CardNotice.tsx';
import { CardTools, MENU_BUTTON_ID } from './CardTools.tsx';
import { menuItems } from './card-menu-items.ts';
import { type Drawing, type Scene, type Story, sceneName } from './card-story.ts';
import { copyOut } from './copy-out.ts';
import { counted } from './count-words.ts';
import { TermChoice } from './TermChoice.tsx';
import { Toast } from './Toast.tsx';
import './CardScene.css';

interface CardSceneProps {
  readonly drawing: Drawing;
  readonly story: Story;
  /** What Back leads to from the first scene, if anything. */
  readonly home?: BackRow;
  /** The card lies on a page, not in the popup. */
  readonly onPage: boolean;
  readonly onSettings: () => void;
  readonly onClose?: () => void;
}

/** The card of a drawing with its toast; the toast alone after the card was hidden. */
export function CardScene(props: CardSceneProps): JSX.Element {
  const { drawing, story } = props;
  useFocusOnMenuButton(drawing);
  return (
    <div class="CardScene">
      {drawing.scene && <SceneCard {...props} scene={drawing.scene} />}
      <Toast toast={drawing.toast} onUndo={() => void story.undo()} onEnd={() => story.say(undefined)} />
    </div>
  );
}

function SceneCard(props: CardSceneProps & { readonly scene: Scene }): JSX.Element {
  const { drawing, story, home, onClose, scene } = props;
  const back = drawing.before ? { label: sceneName(drawing.before), onBack: story.back } : home;
  const shared = { back, onClose, tools: <CardTools view={drawing.view} onView={story.look} /> };
  if (drawing.view === 'menu') {
    return (
      <Card {...shared} kind={kindOf(scene)} name={sceneName(scene)}>
        <CardMenu items={menuItems(props)} />
      </Card>
    );
  }
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
          onCopy={(text) => story.say({ text: copyOut(text) ? copiedWords(text.sourceCount) : NOT_COPIED })}
        />
      );
  }
}

const NOT_COPIED = 'The browser did not let this be copied.';

function copiedWords(sources: number): string {
  return sources === 0 ? 'Copied. No sources.' : `Copied with ${counted(sources, 'source', 'sources')}`;
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
