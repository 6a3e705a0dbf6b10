/**
 * Builds an element. `on…` are listeners, `true` sets a bare attribute, `null`, `undefined` and `false` leave it out.
 * Text only ever becomes text: there is no way to put markup in.
 */
export function h(name, props = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (key === 'value') element.value = value
    else element.setAttribute(key, value === true ? '' : value)
  }
  add(element, children)
  return element
}

function add(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (Array.isArray(child)) add(element, child)
    else element.append(child)
  }
}

export function fill(element, ...children) {
  element.replaceChildren()
  add(element, children)
}

/** Says something to everybody, those who listen to the page among them. */
export function announce(text) {
  const status = document.getElementById('status')
  status.textContent = text
  clearTimeout(leaving)
  leaving = setTimeout(() => (status.textContent = ''), 6_000)
}
let leaving

/** A button that cannot be pressed twice while its work is under way. */
export function button(label, work, props = {}) {
  const element = h('button', { type: 'button', ...props }, label)
  element.addEventListener('click', async () => {
    if (element.getAttribute('aria-disabled') === 'true') return
    element.setAttribute('aria-disabled', 'true')
    try {
      await work(element)
    } finally {
      element.removeAttribute('aria-disabled')
    }
  })
  return element
}
