//! How large a drawing (SVG) is, by its outermost element.

use roxmltree::Node;

/// A drawing that has but proportions fills the line: any such width is cut down to it.
const FULL: f64 = 1000.0;

/// Its width and height in pixels: what it says they are, or the proportions of `viewBox`.
pub(super) fn size(root: &Node<'_, '_>) -> Option<(u32, u32)> {
    let side = |name: &str| pixels(root.attribute(name)?);
    let (width, height) = if let (Some(width), Some(height)) = (side("width"), side("height")) {
        (width, height)
    } else {
        let parts = root.attribute("viewBox")?.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty());
        let numbers: Vec<f64> = parts.map_while(|part| part.parse().ok()).collect();
        let [_, _, width, height] = numbers[..] else { return None };
        (FULL, FULL * height / width)
    };
    Some((whole(width)?, whole(height)?))
}

/// A length that is one in pixels: with its unit or without. A share of the line is none.
fn pixels(value: &str) -> Option<f64> {
    let value = value.trim();
    value.strip_suffix("px").unwrap_or(value).trim_end().parse().ok()
}

fn whole(number: f64) -> Option<u32> {
    let number = number.round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and in range")]
    (1.0..=65_535.0).contains(&number).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::size;

    #[test]
    fn sizes_are_read_from_the_outermost_element() {
        let cases = [
            ("<svg width=\"120\" height=\"80\"/>", Some((120, 80))),
            (
                "<?xml version=\"1.0\"?>\n<svg\n  height = '80px' width='120.4px' viewBox='0 0 1 1'/>",
                Some((120, 80)),
            ),
            ("<svg viewBox=\"0 0 24 12\"/>", Some((1000, 500))),
            ("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,200,100\"/>", Some((1000, 500))),
            ("<svg stroke-width=\"2\" line-height=\"3\"/>", None),
            ("<svg width=\"12em\" height=\"3em\"/>", None),
            ("<svg viewBox=\"0 0 0 0\"/>", None),
            ("<svg width=\"-1\" height=\"5\"/>", None),
        ];
        for (text, expected) in cases {
            assert_eq!(size(&Document::parse(text).unwrap().root_element()), expected, "{text}");
        }
    }
}
