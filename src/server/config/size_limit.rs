//! How large the database may become.

/// A limit of the database's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeLimit {
    /// Half of the disk that a SQLite file is on; none on PostgreSQL, of whose disk this server knows nothing.
    HalfOfDisk,
    /// So many bytes; `None`: no limit.
    Bytes(Option<u64>),
}

impl SizeLimit {
    /// The same in bytes, where the disk has so many.
    #[must_use]
    pub fn on(self, disk: Option<u64>) -> Self {
        match self {
            Self::HalfOfDisk => Self::Bytes(disk.map(|bytes| bytes / 2)),
            Self::Bytes(_) => self,
        }
    }

    /// In bytes; `None`: no limit.
    #[must_use]
    pub fn bytes(self) -> Option<u64> {
        match self {
            Self::HalfOfDisk => None,
            Self::Bytes(bytes) => bytes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SizeLimit::{Bytes, HalfOfDisk};

    #[test]
    fn the_default_follows_the_disk() {
        assert_eq!(HalfOfDisk.on(Some(100)).bytes(), Some(50));
        assert_eq!(HalfOfDisk.on(None).bytes(), None);
        assert_eq!(Bytes(Some(7)).on(Some(100)).bytes(), Some(7));
        assert_eq!(Bytes(None).on(Some(100)).bytes(), None);
    }
}
