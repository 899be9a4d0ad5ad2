//! The browser part: wasm, its script, the style sheet and the public files, packed, in `target/site`, from where the
//! server embeds or reads it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::node::Node;
use crate::paths::Paths;
use crate::run;
use crate::wasm::{self, Quality};

/// The style sheet that comes before the others, which follow by name: it sets the order of the layers.
const FIRST_STYLE: &str = "tokens.css";
/// The oldest browsers we write for: those with nesting and `light-dark()`, so that nothing has to be rewritten.
const BROWSERS: &str = "chrome >= 123, edge >= 123, firefox >= 121, safari >= 17.5";
/// The same for esbuild.
const SCRIPT_TARGETS: &str = "--target=chrome123,edge123,firefox121,safari17.5";
/// First line of the code editor.
const EDITOR_BANNER: &str = "--banner:js=/* Contains CodeMirror: see editor-licence.txt */";
/// What wasm-opt may use: what these browsers all have.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// Endings of what is worth packing.
const PACKED: [&str; 7] = ["css", "js", "wasm", "svg", "txt", "json", "webmanifest"];

/// What a release may weigh at most when packed, in bytes.
const BUDGETS: [(&[&str], u64); 3] =
    [(&["tidings_bg.wasm", "tidings.js"], 150_000), (&["editor.js"], 110_000), (&["app.css"], 15_000)];

/// Builds what changed and answers a stamp that is another one for every other content.
pub fn build(paths: &Paths, quality: Quality) -> Result<String> {
    run::step("browser part");
    let module = wasm::compile(paths, quality)?;
    let node = Node::find(&paths.root)?;
    let stamp = stamp(paths, &module, quality, node.is_some())?;
    let (site, stamp_file) = (paths.built("site"), paths.built("site.stamp"));
    if site.is_dir() && fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        println!("unchanged: {}", site.display());
        return Ok(stamp);
    }
    let fresh = paths.built("site.new");
    clear(&fresh)?;
    bind(&module, &fresh)?;
    if let (Quality::Release, Some(node)) = (quality, &node) {
        shrink(node, &fresh.join("tidings_bg.wasm"))?;
    }
    style(paths, node.as_ref(), &fresh.join("app.css"))?;
    if let Some(node) = &node {
        editor(paths, node, &fresh)?;
    }
    copy_all(&paths.root.join("public"), &fresh)?;
    pack_all(&fresh, quality)?;
    if quality == Quality::Release && node.is_some() {
        weigh(&fresh)?;
    }
    clear(&site)?;
    fs::rename(&fresh, &site)?;
    fs::write(stamp_file, &stamp)?;
    Ok(stamp)
}

fn stamp(paths: &Paths, module: &Path, quality: Quality, with_node: bool) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update([u8::from(quality == Quality::Release), u8::from(with_node)]);
    hash.update(fs::read(paths.root.join("package-lock.json"))?);
    hash.update(include_str!("site.rs"));
    let root = &paths.root;
    let [style, public, editor] = ["style", "public", "editor"].map(|folder| files_under(&root.join(folder)));
    let inputs = [vec![module.to_owned()], style?, public?, editor?];
    for file in inputs.concat() {
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        hash.update(file.file_name().unwrap_or_default().as_encoded_bytes());
        hash.update(content.len().to_be_bytes());
        hash.update(content);
    }
    Ok(hash.finalize().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}

/// wasm-bindgen as a library, so that its version is the one in Cargo.lock.
fn bind(module: &Path, site: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("tidings").web(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true).generate(site)
}

fn shrink(node: &Node, module: &Path) -> Result<()> {
    let before = fs::metadata(module)?.len();
    run::run(node.wasm_opt().arg("-Oz").args(WASM_FEATURES).arg(module).arg("-o").arg(module))?;
    println!("wasm-opt: {} kB, was {} kB", fs::metadata(module)?.len() / 1000, before / 1000);
    Ok(())
}

/// One style sheet out of all; minified where we can.
fn style(paths: &Paths, node: Option<&Node>, target: &Path) -> Result<()> {
    let mut files = files_under(&paths.root.join("style"))?;
    files.sort_by_key(|file| !file.ends_with(FIRST_STYLE));
    let sheets = files.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    fs::write(target, sheets.join("\n"))?;
    let Some(node) = node else { return Ok(()) };
    run::run(node.lightningcss()?.args(["--minify", "--targets", BROWSERS]).arg(target).arg("-o").arg(target))
}

/// The code editor: one module that the page of a template loads.
fn editor(paths: &Paths, node: &Node, site: &Path) -> Result<()> {
    let mut esbuild = node.esbuild()?;
    esbuild.arg(paths.root.join("editor/main.js")).args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--log-level=warning",
    ]);
    esbuild.args([SCRIPT_TARGETS, EDITOR_BANNER]).arg(format!("--outfile={}", site.join("editor.js").display()));
    run::run(&mut esbuild)?;
    fs::copy(node.editor_licence(), site.join("editor-licence.txt"))?;
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in files_under(from)? {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, target)?;
    }
    Ok(())
}

/// A `.br` and a `.gz` beside every file that gets smaller by it.
fn pack_all(site: &Path, quality: Quality) -> Result<()> {
    let (brotli_quality, gzip_level) = if quality == Quality::Release { (11, 9) } else { (4, 4) };
    for file in files_under(site)? {
        let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        if !PACKED.contains(&ending.as_str()) {
            continue;
        }
        let plain = fs::read(&file)?;
        let mut brotli = Vec::new();
        brotli::CompressorWriter::new(&mut brotli, 1 << 16, brotli_quality, 22).write_all(&plain)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::new(gzip_level));
        gzip.write_all(&plain)?;
        let gzip = gzip.finish()?;
        println!("{}: {} kB, brotli {} kB", file.display(), plain.len() / 1000, brotli.len() / 1000);
        for (packed, suffix) in [(brotli, "br"), (gzip, "gz")] {
            if packed.len() < plain.len() {
                fs::write(file.with_extension(format!("{ending}.{suffix}")), packed)?;
            }
        }
    }
    Ok(())
}

/// Fails when a part of the release has grown beyond its budget.
fn weigh(site: &Path) -> Result<()> {
    for (files, most) in BUDGETS {
        let sizes = files.iter().map(|file| Ok(fs::metadata(site.join(format!("{file}.br")))?.len()));
        let total = sizes.sum::<Result<u64>>()?;
        ensure!(total <= most, "{} weigh {total} bytes packed; at most {most} are allowed", files.join(" and "));
    }
    Ok(())
}

/// Every file below, in the order of their paths; none where there is no such directory.
fn files_under(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting = vec![directory.to_owned()];
    while let Some(directory) = waiting.pop() {
        if !directory.is_dir() {
            continue;
        }
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() { waiting.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

fn clear(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    fs::create_dir_all(directory)?;
    Ok(())
}
