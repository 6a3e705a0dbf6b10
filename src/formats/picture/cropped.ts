/**
 * 裁剪 — does a crop (`a:srcRect`, thousandths of a percent) keep more in the file than it shows? What was cut off a picture in Word is still there
 * for whoever resets the picture. Less than half a percent is rounding.
 */
export function cropHides(attributes: Readonly<Record<string, string>>): boolean {
  return ['l', 't', 'r', 'b'].some((side) => Number((attributes[side] ?? '0').replace('%', '')) >= 500)
}
