import PrimitiveIcon from 'lightningBase/primitiveIcon';
import { getIconPath } from 'lightning/iconUtils';

/** The base component's icon, drawn from the design system's sprites: one request a category, not a library of templates. */
export default class SpriteIcon extends PrimitiveIcon {
  get href(): string {
    return this.src || getIconPath(this.iconName);
  }

  requestIconTemplates(): Promise<void> {
    return Promise.resolve();
  }
}
