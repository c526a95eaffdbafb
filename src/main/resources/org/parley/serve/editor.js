// Puts an editor for SPARQL in place of the plain field; without it the field asks just as well.
(() => {
  const form = document.getElementById('query').form;
  const place = document.getElementById('editor');
  if (!window.Yasgui) return;
  const endpoint = new URL(form.dataset.address, location.href).href;
  // Nothing is asked of other servers: neither prefixes nor terms nor lists of endpoints.
  Yasgui.Yasqe.defaults.autocompleters = [];
  Yasgui.Yasqe.defaults.value = form.elements.query.value;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint },
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: null,
    yasqe: { createShareableLink: null },
  });
  const editor = yasgui.getTab().getYasqe();
  editor.setValue(form.elements.query.value);
  // What the server has answered makes way for the next answer.
  editor.on('query', () => document.querySelectorAll('.plain-answer').forEach((part) => { part.hidden = true; }));
  form.hidden = true;
})();
