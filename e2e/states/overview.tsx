/** Owns the stage: every state of the card, light and dark, and the pages around it, each in a frame of its own. */
import { render } from 'preact';
import { CARD_STATES, showMessage } from './card-states.ts';
import { PAGE_STATES } from './page-states.ts';
import '../../components/base.css';
import './stage.css';

const THEMES = ['light', 'dark'] as const;
const PARTS = { name: 'parts', title: 'Small parts', address: 'parts.html', width: 480, height: 900 } as const;

window.addEventListener('message', ({ data, source }) => {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = String(data.height);
  }
});

const root = document.getElementById('stage');
if (root) {
  render(
    <div class="Stage">
      <h1>Every state of the card</h1>
      {CARD_STATES.map((state) => (
        <section key={state.name} class="Stage-state">
          <h2>
            {state.title}
            {state.through && ` (needs ${state.through.replace('-', ' ')} in the developer tools)`}
          </h2>
          {THEMES.map((theme) => (
            <div key={theme} class={`Stage-${theme}`}>
              <iframe
                title={`${state.title}, ${theme}`}
                src={`card.html?state=${state.name}&theme=${theme}`}
                width={showMessage(state, theme).width}
                style={{ colorScheme: theme }}
              />
            </div>
          ))}
        </section>
      ))}
      {[PARTS, ...PAGE_STATES].map(({ name, title, address, width, height }) => (
        <section key={name} class="Stage-state">
          <h2>{title}</h2>
          {THEMES.map((theme) => (
            <iframe
              key={theme}
              title={`${title}, ${theme}`}
              src={address}
              width={width}
              height={height}
              style={{ colorScheme: theme }}
            />
          ))}
        </section>
      ))}
    </div>,
    root,
  );
}
