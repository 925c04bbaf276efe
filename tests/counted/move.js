// Puts a lever somewhere, as a hand does: a slider by its position, which is in whole per
// cent, another field by what is typed into it.
const put = (lever, value) => {
  const id = 'lever-' + lever.replaceAll('.', '-');
  const slider = document.getElementById(id + '-slider');
  const field = slider ?? document.getElementById(id);
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  write.call(field, String(slider ? Math.round(value * 100) : value));
  field.dispatchEvent(new Event(slider ? 'input' : 'change', { bubbles: true }));
};
