//! The press: data and templates in, a PDF out. The one file that knows Typst; it knows no model.
//!
//! What it writes is PDF/UA-1 and PDF/A-2a at once. No file is opened, no clock read, nothing fetched: all that a template can
//! reach are the other templates, the data of its document, and the fonts.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, hash128};
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::matter::Matter;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::place::Place;
use crate::render::BAD_TEMPLATE;
use crate::theme::asset::Assets;
use crate::theme::font::Face;

/// The folder of the templates below `templates/`.
const FOLDER: &str = "print/";
/// Under this path a template finds the data of its document.
const DATA: &str = "print/data.json";
/// How many documents what was set stays remembered: what they have in common is set once, and memory stays bounded.
const REMEMBERED: usize = 4;

/// The press with its fonts and templates.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    data: FileId,
    standards: PdfStandards,
    /// A number that differs when the press does.
    print: u128,
}

/// What a document was set from, and what identifies it.
pub struct Order {
    template: FileId,
    path: String,
    data: String,
    /// Differs when anything does from which the document is made.
    pub key: u128,
}

impl Press {
    /// Takes the templates, the fonts of the theme, and fonts for letters that those lack.
    ///
    /// # Errors
    /// When a template has a name that cannot be one.
    pub fn new(assets: &Assets) -> Result<Self, Vec<Finding>> {
        let own = Face::ALL.into_iter().map(|face| Bytes::new(face.ttf()));
        let is_font = |path: &str| path.starts_with("fonts/") && (path.ends_with(".ttf") || path.ends_with(".otf"));
        let theme = assets.theme.iter().filter(|(path, _)| is_font(path)).map(|(_, bytes)| Bytes::new(bytes.to_vec()));
        let others = typst_assets::fonts().map(Bytes::new);
        let fonts: Vec<Font> = own.chain(theme).chain(others).flat_map(Font::iter).collect();
        let (mut templates, mut files) = (HashMap::new(), HashMap::new());
        let mut print = hash128(&(env!("CARGO_PKG_VERSION"), fonts.len()));
        for (path, bytes) in assets.templates.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
            let id = file(path).map_err(|message| vec![fault(path, message)])?;
            print = hash128(&(print, path, bytes));
            match std::str::from_utf8(bytes) {
                Ok(text) if path.ends_with(".typ") => {
                    templates.insert(id, Source::new(id, text.to_owned()));
                }
                _ => {
                    files.insert(id, Bytes::new(bytes.to_vec()));
                }
            }
        }
        let theme = assets.theme.iter().filter(|(path, _)| is_font(path));
        print = theme.fold(print, |print, (path, bytes)| hash128(&(print, path, bytes)));
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates,
            files,
            data: file(DATA).map_err(|message| vec![fault(DATA, message)])?,
            standards: standards.map_err(|error| vec![fault(FOLDER, error.message().to_string().into())])?,
            print,
        })
    }

    /// What has to be set.
    ///
    /// # Errors
    /// When the data cannot be written down.
    pub fn order(&self, matter: &Matter<'_>) -> Result<Order, Vec<Finding>> {
        let path = format!("{FOLDER}{}.typ", matter.template);
        let written = serde_json::to_string(matter).map_err(|error| error.to_string());
        let template = file(&path).map_err(|message| vec![fault(&path, message)])?;
        let data = written
            .map_err(|error| vec![fault(&path, say!("the data cannot be written down: {error}", error = error))])?;
        let key = hash128(&(self.print, &path, &data));
        Ok(Order { template, path: matter.path.to_owned(), data, key })
    }

    /// Sets a document.
    ///
    /// # Errors
    /// With what is wrong with the templates, or with the document by the rules of its standards.
    pub fn set(&self, order: Order) -> Result<Vec<u8>, Vec<Finding>> {
        let Order { template, path, data, .. } = order;
        let sheet = Sheet { press: self, main: template, data: Bytes::from_string(data) };
        let set = typst::compile::<PagedDocument>(&sheet).output.and_then(|document| {
            let options = PdfOptions {
                ident: Smart::Custom(path.clone()),
                creator: Smart::Custom(Some(format!("reglament {}", env!("CARGO_PKG_VERSION")))),
                standards: self.standards.clone(),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options)
        });
        typst::comemo::evict(REMEMBERED);
        set.map_err(|faults| faults.iter().map(|fault| sheet.told(fault, &path)).collect())
    }
}

/// What one document is set from.
struct Sheet<'a> {
    press: &'a Press,
    main: FileId,
    data: Bytes,
}

impl Sheet<'_> {
    /// What Typst says, as a finding in the template.
    fn told(&self, fault: &SourceDiagnostic, document: &str) -> Finding {
        let hints: Vec<String> = fault.hints.iter().map(|hint| hint.v.to_string()).collect();
        let said = fault.message.to_string();
        let message = say!("{document} cannot be printed: {fault}", document = document, fault = said);
        let name = fault.span.id().map(|id| format!("templates{}", id.vpath().get_with_slash()));
        let place = name.and_then(|name| {
            let source = self.source(fault.span.id()?).ok()?;
            let start = self.range(fault.span)?.start;
            let (line, column) = (source.lines().byte_to_line(start)?, source.lines().byte_to_column(start)?);
            Some(at(name, line + 1, column + 1))
        });
        let finding = match place {
            Some(place) => Finding::at(&BAD_TEMPLATE, place, message),
            None => self::fault(document, message),
        };
        if hints.is_empty() { finding } else { finding.hint(hints.join("; ")) }
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.templates.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        self.press.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The file at a path below `templates/`.
fn file(path: &str) -> Result<FileId, Message> {
    let path = VirtualPath::new(format!("/{path}")).map_err(|error| Message::from(error.to_string()))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

fn at(file: String, line: usize, column: usize) -> Place {
    let number = |number: usize| u32::try_from(number).unwrap_or(1);
    Place { file: file.into(), line: number(line), column: number(column) }
}

fn fault(path: &str, message: Message) -> Finding {
    Finding::at(&BAD_TEMPLATE, at(format!("templates/{path}"), 1, 1), message)
}
