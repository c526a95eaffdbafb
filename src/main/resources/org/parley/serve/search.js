// Suggests what the reader may be typing. Without it the field still searches.
(() => {
  const field = document.querySelector('input[data-address]');
  if (!field) return;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  field.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
  })) field.setAttribute(name, value);
  let chosen = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', list.children[chosen].id);
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const item = document.createElement('li');
      item.id = `suggestion-${i}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.to = suggestion.address;
      const kind = document.createElement('span');
      kind.textContent = suggestion.kind;
      item.append(suggestion.label, ' ', kind);
      return item;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
  };
  const ask = async () => {
    const typed = field.value.trim();
    const mine = ++asked;
    if (typed.length < 2) return close();
    try {
      const response = await fetch(`${field.dataset.address}?q=${encodeURIComponent(typed)}`);
      // An answer that was overtaken by a later question is no use.
      if (response.ok && mine === asked) show(await response.json());
    } catch {
      close();
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape') close();
    else if (count && event.key === 'ArrowDown') choose((chosen + 1) % count);
    else if (count && event.key === 'ArrowUp') choose((chosen <= 0 ? count : chosen) - 1);
    else if (count && event.key === 'Enter' && chosen >= 0) location.href = list.children[chosen].dataset.to;
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    const item = event.target.closest('li');
    if (item) location.href = item.dataset.to;
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
})();
