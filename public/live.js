// What comes by itself: new rows of the page of logs, put above the others, and ticks on the list of first steps. Beside
// that the button that ticks all rows of a page.
//
// One stream for a browser: a page that begins tells the others to stop. It rests while the page is hidden, and goes on
// from the last row it saw. While somebody has scrolled past the first row or ticked one, rows are counted instead of shown.

const bar = document.getElementById('live-bar');
const others = 'BroadcastChannel' in window ? new BroadcastChannel('tidings-live') : null;
const MOST = 300;
// How often a stream that was refused is asked for again, and after how many milliseconds.
const TRIES = 6;
const PAUSE = 5_000;
// Rows of a page that the server makes, and how many pages above one its address may carry.
const PAGE = 30;
const ABOVE = 10;

const steps = document.getElementById('steps');
const all = document.getElementById('pick-all');

if (bar && 'EventSource' in window) begin(bar);
if (steps && 'EventSource' in window) tick(steps);
if (all) pick(all);

function begin(bar) {
  const [toggle, more, status] = ['live-toggle', 'live-more', 'live-status'].map((id) => document.getElementById(id));
  const id = (row) => row.id.replace('row-', '');
  const seen = new Set();
  let body = null;
  let oldest = '';
  // A page without rows says from when on there may be some.
  let last = bar.dataset.after;
  let held = [];
  let source = null;
  let on = false;
  let refused = 0;
  let filling = false;

  // The rows that the server has made.
  function adopt() {
    body = document.querySelector('#log tbody');
    const ids = body ? [...body.rows].map(id) : [];
    for (const one of ids) seen.add(one);
    // What is older than the last row belongs on the next page, where there is one.
    const links = [...document.querySelectorAll('#log a[href*="cursor="]')];
    oldest = links.some((link) => !link.closest('tbody')) ? (ids.at(-1) ?? '') : '';
    last = ids[0] ?? last;
  }

  // The first row is no longer below the bar, which stays in sight.
  const past = () => body?.rows[0]?.getBoundingClientRect().bottom < bar.getBoundingClientRect().bottom;
  const busy = () => past() || document.querySelector('#log [name="ids[]"]:checked') !== null;

  function show() {
    if (!body) return held.length ? fill() : tell();
    for (const row of held) {
      const below = [...body.rows].find((other) => id(other) < id(row));
      body.insertBefore(row, below ?? null);
      row.classList.add('fresh');
    }
    const cut = body.rows.length > MOST;
    while (body.rows.length > MOST) body.deleteRow(-1);
    if (cut) oldest = id(body.rows[body.rows.length - 1]);
    count(body.rows, cut);
    held = [];
    tell();
  }

  // A page without rows has no table: that of the same page as it is now takes the place, and what is typed stays.
  async function fill() {
    tell();
    if (filling) return;
    filling = true;
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const log = page.getElementById('log');
      if (!log?.querySelector('tbody')) return;
      document.getElementById('log').replaceWith(document.adoptNode(log));
      adopt();
      held = held.filter((row) => !document.getElementById(row.id) && id(row) > oldest);
      const all = document.getElementById('pick-all');
      if (all) pick(all);
      show();
    } catch {
      // The rows go on waiting; the next one tries again.
    } finally {
      filling = false;
    }
  }

  // Below the table: how many rows it has and, when some were cut, the way to those.
  function count(rows, cut) {
    const [shown, links] = document.querySelectorAll('#log .pager > span');
    shown.textContent = shown.textContent.replace(/^\d+ attempts?/, `${rows.length} attempt${rows.length === 1 ? '' : 's'}`);
    if (!cut) return;
    const older = [...links.children].find((link) => link.textContent.startsWith('Older')) ?? document.createElement('a');
    const place = new URL(location.href);
    // The row's box names its delivery and itself.
    const ids = [...rows].map((row) => row.querySelector('[name="ids[]"]').value.split('.').at(-1));
    place.searchParams.set('cursor', ids.at(-1));
    // The way back up: where each page of these rows begins, the nearest last.
    const above = ids.filter((_, row) => (ids.length - row) % PAGE === 0).slice(-ABOVE);
    place.searchParams.set('above', above.map(after).join('.'));
    place.hash = '';
    older.href = place.href;
    older.className = 'button small';
    older.textContent = 'Older →';
    links.append(older);
  }

  function tell(shown = 0) {
    more.hidden = held.length === 0;
    more.textContent = `${held.length} new`;
    status.textContent = held.length ? `${held.length} new rows wait` : shown ? `${shown} new` : '';
  }

  function take(event) {
    last = event.lastEventId || last;
    const table = document.createElement('table');
    table.innerHTML = `<tbody>${event.data}</tbody>`;
    const rows = [...table.rows].filter((row) => !seen.has(id(row)) && id(row) > oldest);
    for (const row of rows) seen.add(id(row));
    held.push(...rows);
    if (!rows.length) return;
    if (busy()) return tell();
    show();
    tell(rows.length);
  }

  function open() {
    if (source || !on || document.hidden) return;
    source = new EventSource(`${bar.dataset.stream}${bar.dataset.stream.includes('?') ? '&' : '?'}after=${last}`);
    source.addEventListener('rows', take);
    source.addEventListener('open', () => (refused = 0));
    source.addEventListener('error', () => {
      // The browser tries again by itself unless somebody refused: the server, or a proxy before it while it restarts.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      refused += 1;
      if (refused < TRIES) return setTimeout(open, PAUSE);
      turn(false);
      status.textContent = 'Live has stopped. Reload the page to go on.';
    });
  }

  function close() {
    source?.close();
    source = null;
  }

  function turn(wanted) {
    on = wanted;
    refused = 0;
    toggle.setAttribute('aria-pressed', String(on));
    if (!on) return close();
    others?.postMessage('mine');
    open();
  }

  adopt();
  bar.hidden = false;
  toggle.addEventListener('click', () => turn(!on));
  more.addEventListener('click', () => {
    if (past()) document.getElementById('log').scrollIntoView();
    show();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  if (others) others.onmessage = () => turn(false);
}

// The id that follows this one: a page that begins below it begins with this one.
function after(id) {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  const full = /z*$/.exec(id)[0].length;
  const place = id.length - full - 1;
  return id.slice(0, place) + digits[digits.indexOf(id[place]) + 1] + '0'.repeat(full);
}

// The list comes whole whenever a step was done; the stream rests while the page is hidden, and ends with the last step.
function tick(list) {
  const [status, done] = ['steps-status', 'steps-done'].map((id) => document.getElementById(id));
  const left = () => list.querySelectorAll('li:not(.done)').length;
  let source = null;

  function take(event) {
    list.innerHTML = event.data;
    status.textContent = left() ? `A step is done, ${left()} to go` : 'All steps are done';
  }

  function open() {
    if (source || document.hidden || !left()) return;
    source = new EventSource(list.dataset.stream);
    source.addEventListener('steps', take);
    source.addEventListener('done', (event) => {
      take(event);
      done.hidden = false;
      close();
    });
  }

  function close() {
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();
}

// Ticks the rows of the page, or, when all of them are ticked, none.
function pick(button) {
  const form = button.form;
  const boxes = () => [...form.querySelectorAll('[name="ids[]"]')];
  const whole = () => boxes().every((box) => box.checked);
  const tell = () => (button.textContent = whole() ? 'Select none' : 'Select page');
  button.hidden = false;
  button.addEventListener('click', () => {
    const wanted = !whole();
    for (const box of boxes()) box.checked = wanted;
    tell();
  });
  form.addEventListener('change', tell);
}
