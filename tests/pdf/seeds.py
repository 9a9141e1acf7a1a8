"""Proves the checker: faults are put into a good document one by one, and the rule that each breaks has to say so.

`seeds.py GOOD.pdf`; exit code 1 if a fault is not found, or a rule is broken that should not be.
"""

import io
import re
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from check import faults
from document import Document
from rules import RULES

SEEDS = []


def seed(*broken):
    """The rules that a fault breaks; the first of them has to be found."""
    def take(change):
        SEEDS.append((change.__name__.replace("_", " "), broken, change, False))
        return change
    return take


def bytes_seed(*broken):
    """The same for a change of the file's bytes."""
    def take(change):
        SEEDS.append((change.__name__.replace("_", " "), broken, change, True))
        return change
    return take


def nodes(pdf, *kinds):
    """Structure elements of some kinds."""
    todo = [pdf.Root.StructTreeRoot]
    while todo:
        node = todo.pop(0)
        if "/S" in node and str(node.S)[1:] in kinds:
            yield node
        kids = node.get("/K", None)
        kids = list(kids) if isinstance(kids, Array) else [kids]
        todo = [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid] + todo


def first(pdf, *kinds):
    return next(nodes(pdf, *kinds))


def links(pdf):
    return [it for page in pdf.pages for it in page.obj.get("/Annots", Array())]


def fonts(pdf):
    return [font for page in pdf.pages for font in page.obj.Resources.get("/Font", Dictionary()).values()]


def below(font):
    return font.DescendantFonts[0]


def metadata(pdf, old, new):
    text = pdf.Root.Metadata.read_bytes().decode()
    changed = re.sub(old, new, text)
    assert changed != text, old
    pdf.Root.Metadata.write(changed.encode())


def content(pdf, change, page=1):
    contents = pdf.pages[page].obj.Contents
    stream = contents[0] if isinstance(contents, Array) else contents
    stream.write(change(stream.read_bytes()))


def add_annotation(pdf, **keys):
    page = pdf.pages[1].obj
    keys = {"Type": Name.Annot, "Rect": Array([0, 0, 9, 9]), "F": 4, **keys}
    annots = page.get("/Annots", Array())
    annots.append(pdf.make_indirect(Dictionary(**keys)))
    page.Annots = annots
    page.Tabs = Name.S


# --- the file

@bytes_seed("header")
def something_before_the_header(data): return b"\n" + data

@bytes_seed("binary-comment")
def no_binary_comment(data): return re.sub(rb"\n%[^\n]*\n", b"\n%abcd\n", data, count=1)

@bytes_seed("data-after-end")
def data_after_the_end(data): return data + b"more\n"

@bytes_seed("file-id")
def no_file_id(data): return data.replace(b"/ID", b"/IX")

@seed("external-stream")
def stream_in_another_file(pdf): pdf.pages[0].obj.Extra = Stream(pdf, b"x", F=String("other.bin"))

@bytes_seed("forbidden-filter")
def lzw(data): return data.replace(b"/FlateDecode", b"/LZWDecode  ", 1)

@bytes_seed("encryption")
def encrypted(data):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="", aes=True, R=4, metadata=False))
    return out.getvalue()

@seed("embedded-file")
def embedded_file(pdf): pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array()))

@seed("optional-content")
def layer_without_name(pdf): pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())

@seed("long-name")
def long_name(pdf): pdf.Root[Name("/" + "x" * 130)] = True

@seed("deep-nesting")
def deep_nesting(pdf): content(pdf, lambda data: b"q " * 30 + b"Q " * 30 + data)

@seed("broken-content")
def open_q(pdf): content(pdf, lambda data: b"q " + data)

@seed("unknown-operator")
def unknown_operator(pdf): content(pdf, lambda data: data + b" 1 2 xyz ")

@seed("page-size")
def tiny_page(pdf): pdf.pages[0].obj.MediaBox = Array([0, 0, 2, 2])

@seed("broken-file")
def page_without_resources(pdf): del pdf.pages[0].obj.Resources

# --- the catalogue and the metadata

@seed("missing-metadata")
def no_metadata(pdf): del pdf.Root.Metadata

@seed("broken-metadata")
def metadata_not_closed(pdf): metadata(pdf, "</rdf:RDF>", "")

@seed("part-of-archive")
def another_archive_part(pdf): metadata(pdf, r"(pdfaid:part[^0-9]{1,3})2", r"\g<1>3")

@seed("level-of-archive")
def level_b(pdf): metadata(pdf, r"(pdfaid:conformance[^A-Z]{1,3})A", r"\1B")

@seed("part-of-accessibility")
def no_accessibility_part(pdf): metadata(pdf, r"(pdfuaid:part[^0-9]{1,3})1", r"\g<1>7")

@seed("undeclared-schema")
def schema_not_declared(pdf): metadata(pdf, r"(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "")

@seed("missing-title")
def no_title(pdf): metadata(pdf, r"(?s)<dc:title>.*?</dc:title>", "")

@seed("other-title")
def two_titles(pdf): pdf.trailer.Info.Title = String("another")

@seed("other-creator")
def two_creators(pdf): pdf.trailer.Info.Creator = String("another")

@seed("hidden-title")
def title_not_shown(pdf): pdf.Root.ViewerPreferences = Dictionary()

@seed("unmarked")
def not_marked(pdf): del pdf.Root.MarkInfo

@seed("suspect")
def suspect_tags(pdf): pdf.Root.MarkInfo.Suspects = True

@seed("missing-language")
def no_language(pdf): del pdf.Root.Lang

@seed("bad-language")
def language_in_words(pdf): pdf.Root.Lang = String("по-русски")

@seed("bad-language")
def bad_language_of_a_part(pdf): first(pdf, "P").Lang = String("!")

@seed("dynamic-form")
def xfa(pdf): pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array())

@seed("script")
def script_at_opening(pdf): pdf.Root.AA = Dictionary()

@seed("forbidden-action")
def launch(pdf): pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("x"))

@seed("presentation")
def presentation_steps(pdf): pdf.pages[0].obj.PresSteps = Dictionary()

@seed("requirements")
def requirements(pdf): pdf.Root.Requirements = Array()

# --- colours and graphics

@seed("output-intent")
def no_output_intent(pdf):
    del pdf.Root.OutputIntents
    content(pdf, lambda data: data + b" 1 0 0 rg ")

@seed("several-profiles")
def two_profiles(pdf):
    profile = Stream(pdf, pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes(), N=3)
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("x"), DestOutputProfile=pdf.make_indirect(profile))
    pdf.Root.OutputIntents.append(intent)

@seed("bad-profile")
def broken_profile(pdf): pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile" * 20)

@seed("printing-colour")
def cmyk(pdf): content(pdf, lambda data: data + b" 0 0 0 1 k ")

@seed("forbidden-object")
def interpolated_image(pdf): pdf.pages[0].obj.Extra = Stream(pdf, b"", Interpolate=True)

@seed("forbidden-state")
def transfer_function(pdf): pdf.Root.Extra = pdf.make_indirect(Dictionary(TR=Name.Identity))

@seed("unknown-blending")
def unknown_blend_mode(pdf): pdf.Root.Extra = pdf.make_indirect(Dictionary(BM=Name.Fancy))

@seed("unknown-intent")
def unknown_rendering_intent(pdf): pdf.Root.Extra = pdf.make_indirect(Dictionary(RI=Name.Fancy))

# --- fonts

@seed("font-not-embedded")
def font_not_embedded(pdf):
    descriptor = below(fonts(pdf)[0]).FontDescriptor
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]

@seed("font-not-subset")
def whole_font(pdf): fonts(pdf)[0].BaseFont = Name("/Sans")

@seed("font-names-differ")
def font_of_two_names(pdf): below(fonts(pdf)[0]).BaseFont = Name("/ABCDEF+Other")

@seed("font-without-unicode", "code-without-unicode")
def no_unicode_map(pdf): del fonts(pdf)[0].ToUnicode

@seed("code-without-unicode", "font-without-unicode")
def half_a_unicode_map(pdf):
    for font in fonts(pdf):
        text = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"(begin(bfchar|bfrange)\s*)<[0-9A-Fa-f]+>[^\n]*\n", rb"\1", text, count=1))

@seed("private-letter")
def letter_of_private_use(pdf):
    text = fonts(pdf)[0].ToUnicode.read_bytes()
    fonts(pdf)[0].ToUnicode.write(re.sub(rb"(<[0-9A-Fa-f]{4}>\s*)<04[0-9A-Fa-f]{2}>", rb"\1<E012>", text, count=1))

@seed("forbidden-letter")
def letter_nought(pdf):
    text = fonts(pdf)[0].ToUnicode.read_bytes()
    fonts(pdf)[0].ToUnicode.write(re.sub(rb"(<[0-9A-Fa-f]{4}>\s*)<04[0-9A-Fa-f]{2}>", rb"\1<0000>", text, count=1))

@seed("missing-glyph", "code-without-unicode")
def glyph_that_is_not_there(pdf): content(pdf, lambda data: re.sub(rb"\bET\b", b" <0000> Tj ET", data, count=1))

@seed("composite-font")
def no_map_to_glyphs(pdf): del below(next(font for font in fonts(pdf) if "/CIDToGIDMap" in below(font))).CIDToGIDMap

@seed("font-without-widths")
def no_widths(pdf):
    font = below(fonts(pdf)[0])
    for key in ("/W", "/DW"):
        if key in font:
            del font[key]

@seed("bare-descriptor")
def bare_descriptor(pdf): del below(fonts(pdf)[0]).FontDescriptor.StemV

@seed("invisible-text")
def invisible_text(pdf): content(pdf, lambda data: b"BT 3 Tr ET " + data)

@seed("small-letters")
def small_letters(pdf):
    content(pdf, lambda data: re.sub(rb" [0-9.]+ Tf", b" 2 Tf", data))

# --- the structure

@seed("missing-structure", "lost-content")
def no_structure(pdf): del pdf.Root.StructTreeRoot

@seed("unknown-kind")
def unknown_kind(pdf): first(pdf, "P").S = Name.Paragraf

@seed("mapped-standard-kind")
def mapped_standard_kind(pdf): pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)

@seed("circular-kind", "unknown-kind")
def circular_kind(pdf): pdf.Root.StructTreeRoot.RoleMap = Dictionary(One=Name.Two, Two=Name.One)

@seed("root-kind")
def root_that_is_no_document(pdf): first(pdf, "Document").S = Name.Sect

@seed("wrong-parent")
def wrong_parent(pdf): first(pdf, "P").P = pdf.Root.StructTreeRoot

@seed("untagged-content")
def untagged_text(pdf): content(pdf, lambda data: data + b" 0 0 9 9 re f ")

@seed("artifact-in-tags")
def artifact_in_tags(pdf):
    content(pdf, lambda data: data + b" /P <</MCID 0>> BDC /Artifact BMC 0 0 9 9 re f EMC EMC ")

@seed("lost-content")
def content_without_element(pdf): content(pdf, lambda data: data + b" /P <</MCID 9999>> BDC 0 0 9 9 re f EMC ")

@seed("lost-content")
def page_without_parents(pdf): del pdf.pages[1].obj.StructParents

@seed("no-heading")
def no_heading(pdf):
    for node in nodes(pdf, "H1", "H2", "H3", "H4"):
        node.S = Name.P

@seed("first-heading")
def begins_with_second_level(pdf): first(pdf, "H1").S = Name.H2

@seed("skipped-heading")
def skipped_level(pdf): first(pdf, "H2").S = Name.H4

@seed("mixed-headings")
def mixed_headings(pdf): list(nodes(pdf, "H1"))[-1].S = Name.H

@seed("empty-heading")
def empty_heading(pdf): first(pdf, "H2").K = Array()

@seed("figure-without-text")
def figure_without_text(pdf): del first(pdf, "Figure").Alt

@seed("figure-without-place")
def figure_without_place(pdf): del first(pdf, "Figure").A

@seed("formula-without-text")
def formula_without_text(pdf): first(pdf, "P").S = Name.Formula

@seed("table-parts")
def paragraph_in_a_row(pdf): first(pdf, "TD").S = Name.P

@seed("table-without-head", "head-without-scope")
def table_without_head(pdf):
    for node in list(nodes(pdf, "TH")):
        node.S = Name.TD

@seed("head-without-scope")
def head_without_scope(pdf): del first(pdf, "TH").A

@seed("uneven-table")
def row_too_short(pdf):
    row = list(nodes(pdf, "TR"))[-1]
    row.K = Array(list(row.K)[:-1])

@seed("list-parts")
def list_without_items(pdf): first(pdf, "LI").S = Name.P

@seed("contents-parts")
def contents_without_entries(pdf): first(pdf, "TOCI").S = Name.P

@seed("same-name", "note-without-name")
def name_twice(pdf):
    one, two, *_ = nodes(pdf, "P")
    one.ID, two.ID = String("x"), String("x")

@seed("note-without-name")
def note_without_name(pdf):
    node = first(pdf, "P")
    node.S = Name.Note

@seed("reading-order")
def end_before_beginning(pdf):
    root = first(pdf, "Document")
    root.K = Array(list(reversed(list(root.K))))

# --- annotations and links

@seed("link-outside")
def link_outside(pdf): add_annotation(pdf, Subtype=Name.Link, Contents=String("x"))

@seed("link-without-text")
def link_without_text(pdf): del links(pdf)[0].Contents

@seed("annotation-outside", "annotation-kind")
def remark_outside(pdf): add_annotation(pdf, Subtype=Name.Text, Contents=String("x"))

@seed("order-of-links")
def no_order_of_links(pdf): del next(page.obj for page in pdf.pages if len(page.obj.get("/Annots", Array()))).Tabs

@seed("annotation-flags")
def hidden_link(pdf): links(pdf)[0].F = 2

@seed("annotation-kind", "annotation-outside")
def film(pdf): add_annotation(pdf, Subtype=Name.Movie, Contents=String("x"))

@seed("bad-address")
def address_of_a_page_here(pdf): add_annotation(pdf, Subtype=Name.Link, Contents=String("x"), A=Dictionary(S=Name.URI, URI=String("../x.html")))

@seed("lost-destination")
def link_to_nowhere(pdf): add_annotation(pdf, Subtype=Name.Link, Contents=String("x"), Dest=Array([pdf.make_indirect(Dictionary()), Name.Fit]))

@seed("missing-bookmarks")
def no_bookmarks(pdf): del pdf.Root.Outlines

@seed("empty-bookmark")
def bookmark_without_words(pdf): pdf.Root.Outlines.First.Title = String("")


def main(path):
    good = open(path, "rb").read()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        again = io.BytesIO()
        pdf.save(again, static_id=True, fix_metadata_version=False)
    for name, data in (("the document itself", good), ("the document written anew", again.getvalue())):
        found = faults(data)
        if found:
            print(f"{name} is not good: {found}")
            return 1
    missed, needless, proved = 0, 0, set()
    for name, broken, change, raw_bytes in SEEDS:
        if raw_bytes:
            data = change(good)
        else:
            with pikepdf.open(io.BytesIO(good)) as pdf:
                change(pdf)
                out = io.BytesIO()
                pdf.save(out, static_id=True, fix_metadata_version=False)
                data = out.getvalue()
        found = set(faults(data))
        if broken[0] not in found:
            missed += 1
            print(f"not found: {name} should break {broken[0]}; broken: {sorted(found)}")
        else:
            proved.add(broken[0])
    print(f"{len(SEEDS)} faults, {missed} not found; {len(proved)} of {len(RULES)} rules proved")
    unproved = sorted(set(RULES) - proved)
    print(f"not proved: {', '.join(unproved)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
