//! The door from the shell: hands the arguments to the library and returns its exit code.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    reglament::cli::main()
}
