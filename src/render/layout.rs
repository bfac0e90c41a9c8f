//! A page of the guide in its layout: navigation and body are put in while it is written.

use super::dress::Dress;
use super::page::{PageWords, way_to};
use super::splice::{BODY, NAVIGATION, Splice};
use crate::record::PageId;
use crate::theme::context::Shared;
use crate::theme::template::Template;

impl Dress {
    /// Renders the page `id`, whose body is `body`; `words` are what its template knows of it. A problem of the theme is
    /// kept, and nothing rendered.
    pub(super) fn page(&self, template: Template, id: &PageId, mut words: PageWords, body: &str) -> Vec<u8> {
        let depth = id.address().matches('/').count();
        let navigation = self.navigations[depth].with_current(&way_to(id.as_str(), depth));
        let mut context = self.contexts[depth].clone();
        if self.theme.writes_navigation_whole() {
            context.share("navigation", &Shared::html(NAVIGATION));
        } else {
            context.share("navigation", &Shared::html(&navigation.concat()));
        }
        let is_put_in = !body.is_empty() && self.theme.writes_body_whole();
        words.corps = Some(if is_put_in { BODY } else { body }.to_owned());
        context.set("page", &words);
        let long: usize = navigation.iter().map(|text| text.len()).sum();
        let mut out = Vec::with_capacity(16 * 1024 + body.len() + long);
        if let Err(problem) =
            self.theme.render(template, &context, Splice { out: &mut out, navigation, body })
        {
            self.drawings.tell(*problem);
        }
        out
    }
}
