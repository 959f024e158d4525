/** Whether the way to jump anywhere by its name is open. */
class Palette {
  isOpen = $state(false);
}

export const palette: Palette = new Palette();
