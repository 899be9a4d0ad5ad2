//! Figures of the process itself, under the names that every Prometheus client uses. Read from `/proc`; on a system
//! without it they stay at zero.

use std::fs;
use std::time::UNIX_EPOCH;

use metrics::Gauge;

/// Units of the times in `/proc/PID/stat`, which Linux has fixed for programs.
const TICKS_PER_SECOND: f64 = 100.0;
/// Lines of `/proc/PID/status` are in kibibytes.
const KIBIBYTE: f64 = 1024.0;

/// The figures.
pub struct Gauges {
    resident: Gauge,
    virtual_bytes: Gauge,
    cpu: Gauge,
    open_files: Gauge,
    threads: Gauge,
}

impl Gauges {
    /// Registers each with its name and help.
    pub fn new(gauge: impl Fn(&'static str, &'static str) -> Gauge) -> Self {
        gauge("process_start_time_seconds", "When the process started.").set(started());
        Self {
            resident: gauge("process_resident_memory_bytes", "Memory that is resident."),
            virtual_bytes: gauge("process_virtual_memory_bytes", "Memory that is addressed."),
            cpu: gauge("process_cpu_seconds_total", "User and system time."),
            open_files: gauge("process_open_fds", "Open file descriptors."),
            threads: gauge("process_threads", "Threads."),
        }
    }

    /// Takes them anew.
    pub fn read(&self) {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = |name: &str| {
            let value = status.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next());
            value.and_then(|value| value.parse::<f64>().ok()).unwrap_or(0.0)
        };
        self.resident.set(line("VmRSS:") * KIBIBYTE);
        self.virtual_bytes.set(line("VmSize:") * KIBIBYTE);
        self.threads.set(line("Threads:"));
        self.cpu.set(cpu_seconds().unwrap_or(0.0));
        let files = fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
        self.open_files.set(f64::from(u32::try_from(files).unwrap_or(u32::MAX)));
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
