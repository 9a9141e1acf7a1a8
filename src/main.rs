//! The door from the shell: hands the arguments to the library and returns its exit code.

fn main() -> std::process::ExitCode {
    reglament::cli::main()
}
