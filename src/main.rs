//! The program; everything is in [`tidings::cli`].

fn main() -> std::process::ExitCode {
    tidings::cli::main()
}
