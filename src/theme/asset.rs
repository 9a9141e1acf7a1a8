//! Assets: the built-in templates and theme files, with the project's own laid over them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// Templates and theme files by their path below `templates/` and `theme/`, with `/`.
#[derive(Debug, Clone)]
pub struct Assets {
    /// Templates and interface words.
    pub templates: BTreeMap<String, Cow<'static, [u8]>>,
    /// Styles, scripts, fonts, icons.
    pub theme: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Assets {
    /// The built-in files, with the project's own over them.
    pub fn new(templates: BTreeMap<String, Vec<u8>>, theme: BTreeMap<String, Vec<u8>>) -> Self {
        Self { templates: layered(&TEMPLATES, templates), theme: layered(&THEME, theme) }
    }

    /// A template's or word file's text, if it is there and is text.
    pub fn template(&self, path: &str) -> Option<&str> {
        self.templates.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }
}

impl Default for Assets {
    fn default() -> Self {
        Self::new(BTreeMap::new(), BTreeMap::new())
    }
}

fn layered(built_in: &'static Dir<'static>, own: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Cow<'static, [u8]>> {
    let mut files = BTreeMap::new();
    collect(built_in, &mut files);
    files.extend(own.into_iter().map(|(path, bytes)| (path, Cow::Owned(bytes))));
    files
}

fn collect(dir: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in dir.files() {
        let parts: Vec<_> = file.path().components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(parts.join("/"), Cow::Borrowed(file.contents()));
    }
    dir.dirs().for_each(|dir| collect(dir, files));
}
