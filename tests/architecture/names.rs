//! The names that the sources give: types, modules, functions, imports.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;

use crate::source::Source;

/// Where each type name is declared; traits and aliases count.
pub(crate) fn types(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let mut types: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources {
        for declared in source.names.declared.iter().filter(|declared| declared.kind == "type") {
            types.entry(declared.name.clone()).or_default().push(source.at(declared.line));
        }
    }
    types
}

/// The declared names that are, or hold as a word, one of the former ones; each as `kind name (module)`.
///
/// A former name in upper case (`PublishContext`) is refused as a word of any name, in small letters (`told`) as a whole name.
pub(crate) fn former(sources: &[Source], former: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        let file = source.module.last().map(|name| Declared { kind: "file", name: name.clone(), line: 1 });
        for Declared { kind, name, .. } in source.names.declared.iter().chain(&file) {
            let words = words(name);
            let is = |former: &&str| {
                let small = former.to_lowercase();
                if former.starts_with(char::is_uppercase) {
                    words.contains(&small)
                } else {
                    words.concat() == small.replace('_', "")
                }
            };
            if former.iter().any(is) {
                found.insert(format!("{kind} {name} ({})", source.path));
            }
        }
    }
    found
}

/// What a file declares and imports, inline modules and functions included.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) declared: Vec<Declared>,
    pub(crate) uses: Vec<Use>,
}

pub(crate) struct Declared {
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// One `use` declaration.
pub(crate) struct Use {
    pub(crate) line: usize,
    pub(crate) is_public: bool,
    pub(crate) has_glob: bool,
}

impl Names {
    pub(crate) fn of(file: &syn::File) -> Self {
        let mut names = Self::default();
        names.visit_file(file);
        names
    }

    fn add(&mut self, kind: &'static str, ident: &syn::Ident) {
        self.declared.push(Declared { kind, name: ident.to_string(), line: ident.span().start().line });
    }
}

impl<'a> Visit<'a> for Names {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.uses.push(Use {
            line: item.use_token.span.start().line,
            is_public: !matches!(item.vis, syn::Visibility::Inherited),
            has_glob: has_glob(&item.tree),
        });
    }

    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.add("type", &item.ident);
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.add("type", &item.ident);
    }

    fn visit_item_trait(&mut self, item: &'a syn::ItemTrait) {
        self.add("type", &item.ident);
        syn::visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'a syn::ItemType) {
        self.add("type", &item.ident);
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        self.add("module", &item.ident);
        syn::visit::visit_item_mod(self, item);
    }

    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        self.add("function", &item.sig.ident);
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        self.add("function", &item.sig.ident);
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'a syn::TraitItemFn) {
        self.add("function", &item.sig.ident);
        syn::visit::visit_trait_item_fn(self, item);
    }
}

fn has_glob(tree: &syn::UseTree) -> bool {
    match tree {
        syn::UseTree::Path(path) => has_glob(&path.tree),
        syn::UseTree::Group(group) => group.items.iter().any(has_glob),
        syn::UseTree::Glob(_) => true,
        _ => false,
    }
}

/// The words of a name in either case, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut after_small = false;
    for letter in name.chars() {
        if letter == '_' || (letter.is_uppercase() && after_small) || words.is_empty() {
            words.push(String::new());
        }
        if letter != '_' {
            words.last_mut().expect("one was pushed").extend(letter.to_lowercase());
        }
        after_small = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}
