/** Owns which view stands in for a card's body: its menu, why its words are marked, or its sources cited. */
import type { JSX } from 'preact';
import { CardMenu } from './CardMenu.tsx';
import { CiteView } from './CiteView.tsx';
import type { CardView } from './card-aside.ts';
import { type MenuParts, menuItems } from './card-menu-items.ts';
import type { Scene, Story } from './card-story.ts';
import type { CopiedText } from './copy-text.ts';
import { WhyView } from './WhyView.tsx';

interface AsideViewProps extends MenuParts {
  readonly view: CardView;
  readonly scene: Scene;
  readonly story: Pick<Story, 'adjust' | 'look'>;
  readonly onCopy: (text: CopiedText) => void;
}

/** The view; nothing where the scene has nothing to say for it. */
export function AsideView(props: AsideViewProps): JSX.Element | null {
  const { view, scene, story, onCopy } = props;
  if (view === 'menu') return <CardMenu items={menuItems(props)} />;
  if (view === 'why') {
    const { words = '', reason } = props.drawing.asked ?? {};
    return reason ? <WhyView words={words} reason={reason} /> : null;
  }
  if (scene.kind !== 'briefing') return null;
  return <CiteView sources={Object.values(scene.briefing.sources)} style={view} onStyle={story.look} onCopy={onCopy} />;
}
