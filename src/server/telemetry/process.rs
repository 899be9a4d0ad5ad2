//! Figures of the process itself, under the names that every Prometheus client uses, in its text format. Read from
//! `/proc`; on a system without it they are zero.

use std::fmt::Write as _;
use std::fs;
use std::time::UNIX_EPOCH;

/// Units of the times in `/proc/PID/stat`, which Linux has fixed for programs.
const TICKS_PER_SECOND: f64 = 100.0;
/// Lines of `/proc/PID/status` are in kibibytes.
const KIBIBYTE: f64 = 1024.0;

/// Writes them as they are now.
pub fn write(page: &mut String) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let value = status.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next());
        value.and_then(|value| value.parse::<f64>().ok()).unwrap_or(0.0)
    };
    let files = fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
    let figures = [
        ("process_cpu_seconds_total", "counter", "User and system time.", cpu_seconds().unwrap_or(0.0)),
        ("process_open_fds", "gauge", "Open file descriptors.", f64::from(u32::try_from(files).unwrap_or(u32::MAX))),
        ("process_resident_memory_bytes", "gauge", "Memory that is resident.", line("VmRSS:") * KIBIBYTE),
        ("process_start_time_seconds", "gauge", "When the process started.", started()),
        ("process_threads", "gauge", "Threads.", line("Threads:")),
        ("process_virtual_memory_bytes", "gauge", "Memory that is addressed.", line("VmSize:") * KIBIBYTE),
    ];
    for (name, kind, help, value) in figures {
        // Nothing can go wrong in memory.
        let _ = write!(page, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n\n");
    }
}

/// Fields 14 and 15, counted after the name, which may hold spaces.
fn cpu_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields = stat.rsplit_once(") ")?.1.split(' ').skip(11).take(2);
    let ticks: f64 = fields.filter_map(|field| field.parse::<f64>().ok()).sum();
    Some(ticks / TICKS_PER_SECOND)
}

/// The directory of a process is as old as the process.
fn started() -> f64 {
    let made = fs::metadata("/proc/self").and_then(|directory| directory.modified());
    made.ok().and_then(|made| made.duration_since(UNIX_EPOCH).ok()).map_or(0.0, |since| since.as_secs_f64())
}
