//! The command line of Parlor.

use clap::{Parser, Subcommand};
use parlor::{
    command,
    config::{Config, Flags},
    crowd,
};
use std::process::ExitCode;

/// A page is a few hundred small strings, made by one thread and freed by it
/// (docs/decisions/0009).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A self-hosted extranet: share exactly what you choose with people outside.
#[derive(Parser)]
#[command(name = "parlor", version)]
struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server.
    Serve,
    /// Run the server with a living example company, in a data folder of its own.
    Demo,
    /// Bring the database up to date.
    Migrate,
    /// Things only the operator may do.
    Admin {
        #[command(subcommand)]
        command: command::Admin,
    },
    /// Show the configuration in effect.
    Config,
    /// Look for what is wrong, and say what to do about it. Ends with 1 where something is.
    Doctor {
        /// Read the whole database, the whole audit log, and look for every file.
        #[arg(long)]
        thorough: bool,
        /// What was found, as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Copy database, key and files into a folder, as they are at one instant, while the server runs.
    Backup {
        folder: std::path::PathBuf,
        /// Look whether the backup in this folder is whole: its database sound, each file there with its digest.
        #[arg(long, conflicts_with_all = ["without_database", "without_files"])]
        verify: bool,
        /// The database is taken by your own way, before this.
        #[arg(long)]
        without_database: bool,
        /// Files are taken by your own way, after this: those in a bucket, or where the storage has snapshots.
        #[arg(long)]
        without_files: bool,
    },
    /// Put a backup back, into an empty data folder and, where they are configured, an empty database and bucket.
    Restore { folder: std::path::PathBuf },
    /// Take the installation to another database, another storage, or both, and hold every row and byte
    /// against the old place. The server must be stopped.
    Move(command::Move),
    /// Say whether a sealed PDF, or an archive of evidence, is as it was sealed, and by whom. Ends with 0 where it is, by
    /// somebody known; with 1 where it was changed or never sealed; with 2 where who sealed
    /// it is not known.
    Verify {
        file: std::path::PathBuf,
        /// A PEM file with certificates to be believed, in place of those of this installation. With it no database is needed.
        #[arg(long)]
        root: Vec<std::path::PathBuf>,
    },
    /// The audit log.
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Prove that no entry was changed or taken out.
    Verify {
        /// Prove as well that each entry noted here is still there as it was: a file with what `parlor audit heads` said, at one
        /// time or at many, the folder of a backup, or `-` for standard input.
        #[arg(long, value_name = "FILE")]
        against: Option<std::path::PathBuf>,
    },
    /// Print the last entry of each organization with its hash, to be kept where nobody who writes the database writes.
    Heads,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Before there are other threads: each begins with the priority of the one that started it.
    if matches!(cli.command, Command::Backup { .. }) {
        command::give_way();
    }
    match crowd::runtime().build() {
        Ok(runtime) => runtime.block_on(answered(cli)),
        Err(fault) => failed(&fault.to_string()),
    }
}

fn failed(why: &str) -> ExitCode {
    eprintln!("parlor: {why}");
    ExitCode::FAILURE
}

async fn answered(cli: Cli) -> ExitCode {
    let outcome = match Config::load(&cli.flags) {
        Ok(config) => run(cli.command, config).await,
        Err(fault) => Err(fault),
    };
    match outcome {
        Ok(code) => code,
        Err(fault) => failed(&fault),
    }
}

async fn run(command: Command, config: Config) -> Result<ExitCode, String> {
    match command {
        Command::Verify { file, root } => return command::verify_pdf(&config, &file, &root).await.map(ExitCode::from),
        Command::Serve => command::serve(config).await,
        Command::Demo => command::demo(config).await,
        Command::Migrate => command::migrate(config).await,
        Command::Admin { command } => command::admin(config, command).await,
        Command::Config => {
            print!("{}", config.shown());
            Ok(())
        }
        Command::Doctor { thorough, json } => command::doctor(config, thorough, json).await,
        Command::Backup { folder, verify: true, .. } => command::verify_backup(&folder),
        Command::Backup { folder, without_database, without_files, .. } => {
            command::backup(config, &folder, command::Without { database: without_database, files: without_files }).await
        }
        Command::Restore { folder } => command::restore(config, &folder).await,
        Command::Move(wanted) => command::relocate(config, wanted).await,
        Command::Audit { command: AuditCommand::Verify { against } } => command::verify_audit(config, against).await,
        Command::Audit { command: AuditCommand::Heads } => command::audit_heads(config).await,
    }
    .map(|()| ExitCode::SUCCESS)
}
