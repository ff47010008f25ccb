/** The dark-mode switch of the demonstration page: it follows the system until it is pressed. */
const button = document.getElementById('theme');
const dark = matchMedia('(prefers-color-scheme: dark)');

function show(isDark) {
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  button.setAttribute('aria-pressed', String(isDark));
}

show(dark.matches);
dark.addEventListener('change', () => show(dark.matches));
button.addEventListener('click', () => show(button.getAttribute('aria-pressed') === 'false'));
