//! QR codes of addresses, as drawings to print.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::html::escape;

/// How many empty modules a reader wants around the code.
const MARGIN: i32 = 4;

/// The QR code of `text` as a drawing (SVG) that is called `name`; `None` where `text` is too long for one.
pub fn drawing(text: &str, name: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let from = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let _ = write!(path, "M{from} {y}h{}v1H{from}z", x - from);
            }
            x += 1;
        }
    }
    let across = size + 2 * MARGIN;
    Some(format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{}\" viewBox=\"-{MARGIN} -{MARGIN} {across} {across}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>",
        escape(name)
    ))
}

#[cfg(test)]
mod tests {
    use super::drawing;

    #[test]
    fn the_three_corners_stand_and_the_margin_is_kept() {
        let drawn = drawing("https://guide.example/", "<Le guide>").expect("short enough");
        // The upper edges of the two upper corners, and the lower edge of the third.
        assert!(drawn.contains("viewBox=\"-4 -4 33 33\"") && drawn.contains("d=\"M0 0h7v1H0z"), "{drawn}");
        assert!(drawn.contains("M18 0h7v1H18z") && drawn.contains("M0 24h7v1H0z"), "{drawn}");
        assert!(drawn.contains("aria-label=\"&lt;Le guide&gt;\""), "{drawn}");
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert_eq!(drawing(&"x".repeat(5000), "x"), None);
    }
}
