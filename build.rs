//! Compiles the program again when a migration is added: `sqlx::migrate!` embeds the directory, and cargo does not see
//! new files in it.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
